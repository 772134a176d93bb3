/** sal.h: words by which Microsoft's headers tell analysers what a parameter is for. To a compiler they are nothing. */
const WORDS =
  '_In_ _In_opt_ _In_z_ _In_opt_z_ _Out_ _Out_opt_ _Inout_ _Inout_opt_ _Inout_z_ _Inout_opt_z_ _Outptr_ _Outptr_opt_ ' +
  '_Outptr_result_maybenull_ _Outptr_opt_result_maybenull_ _Outptr_result_z_ _COM_Outptr_ _Outref_ _Ret_z_ _Ret_maybenull_ ' +
  '_Ret_maybenull_z_ _Ret_notnull_ _Ret_valid_ _Must_inspect_result_ _Check_return_ _Check_return_opt_ _Reserved_ _Notnull_ ' +
  '_Maybenull_ _Null_terminated_ _NullNull_terminated_ _Printf_format_string_ _Scanf_format_string_ _Scanf_s_format_string_ ' +
  '_Frees_ptr_ _Frees_ptr_opt_ _Use_decl_annotations_ _Const_ _Valid_ _Notvalid_ _Pre_z_ _Pre_valid_ _Pre_notnull_ _Pre_maybenull_ ' +
  '_Pre_null_ _Post_z_ _Post_valid_ _Post_invalid_ _Post_ptr_invalid_ _Interlocked_operand_ _Field_z_ _Enum_is_bitflag_ ' +
  '__in __out __inout __in_opt __out_opt __inout_opt __in_z __out_z __reserved __checkReturn __callback __nullterminated __deref_out ' +
  '__deref_out_opt __success_default __format_string';
const CALLS =
  '_In_reads_ _In_reads_opt_ _In_reads_bytes_ _In_reads_bytes_opt_ _In_reads_z_ _In_reads_opt_z_ _In_reads_or_z_ _Out_writes_ ' +
  '_Out_writes_opt_ _Out_writes_bytes_ _Out_writes_bytes_opt_ _Out_writes_z_ _Out_writes_opt_z_ _Out_writes_to_ _Out_writes_to_opt_ ' +
  '_Out_writes_all_ _Out_writes_bytes_to_ _Out_writes_bytes_to_opt_ _Out_writes_bytes_all_ _Inout_updates_ _Inout_updates_opt_ ' +
  '_Inout_updates_z_ _Inout_updates_bytes_ _Inout_updates_to_ _Inout_updates_bytes_to_ _Outptr_result_buffer_ ' +
  '_Outptr_result_bytebuffer_ _Success_ _Return_type_success_ _When_ _At_ _On_failure_ _Always_ _Field_size_ _Field_size_opt_ ' +
  '_Field_size_bytes_ _Field_range_ _Struct_size_bytes_ _In_range_ _Out_range_ _Inout_range_ _Ret_range_ _Ret_writes_ ' +
  '_Ret_writes_bytes_ _Pre_satisfies_ _Post_satisfies_ _Acquires_lock_ _Releases_lock_ _Requires_lock_held_ _Acquires_exclusive_lock_ ' +
  '_Releases_exclusive_lock_ _Guarded_by_ _Has_lock_kind_ _Analysis_assume_ _Deref_pre_z_ _Function_class_ ' +
  '__in_ecount __in_ecount_opt __in_bcount __in_bcount_opt __out_ecount __out_ecount_opt __out_bcount __out_bcount_opt __inout_ecount ' +
  '__inout_bcount __out_ecount_part __out_bcount_part __field_ecount __field_bcount __success __drv_aliasesMem';

export const salText = [
  ...WORDS.split(' ').map((word) => `#define ${word}`),
  ...CALLS.split(' ').map((word) => `#define ${word}(...)`),
  '',
].join('\n');
