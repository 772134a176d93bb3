#include <cstdio>

class Counted {
public:
    Counted() : references(1) {}
    void add() { ++references; }
    void release()
    {
        if (--references == 0)
            delete this;
    }

protected:
    virtual ~Counted() { printf("gone\n"); }

private:
    int references;
};

int main()
{
    Counted *object = new Counted;
    object->add();
    object->release();
    printf("still there\n");
    object->release();
    return 0;
}
