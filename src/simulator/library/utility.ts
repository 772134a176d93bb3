/** `<utility>` and `<algorithm>`, as far as they go without templates: `_Any` stands for the type of the arguments, see check/generic.ts. */

export const utility = `namespace std {
struct _Any;
inline _Any &&move(_Any &value) noexcept { return (_Any &&)value; }
inline _Any &&move(_Any &&value) noexcept { return (_Any &&)value; }
inline void swap(_Any &left, _Any &right)
{
    _Any old = (_Any &&)left;
    left = (_Any &&)right;
    right = (_Any &&)old;
}
inline _Any exchange(_Any &object, _Any value)
{
    _Any old = (_Any &&)object;
    object = (_Any &&)value;
    return old;
}
}
`;

export const algorithm = `#include <utility>
namespace std {
constexpr const _Any &(min)(const _Any &left, const _Any &right) { return right < left ? right : left; }
constexpr const _Any &(max)(const _Any &left, const _Any &right) { return left < right ? right : left; }
constexpr const _Any &clamp(const _Any &value, const _Any &least, const _Any &most)
{
    return value < least ? least : most < value ? most : value;
}
}
`;
