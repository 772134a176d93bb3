int Client::get() { return 1; }
int main() { return 0; }
