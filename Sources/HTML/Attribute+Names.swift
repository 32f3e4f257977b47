/// Attributes whose value is plain text.
extension Attribute {
    @inlinable public static func id(_ text: String) -> Attribute { .init("id", text) }
    @inlinable public static func lang(_ text: String) -> Attribute { .init("lang", text) }
    @inlinable public static func name(_ text: String) -> Attribute { .init("name", text) }
    /// What a field holds when the page opens.
    @inlinable public static func value(_ text: String) -> Attribute { .init("value", text) }
    @inlinable public static func role(_ text: String) -> Attribute { .init("role", text) }
    /// More about the element. Not for what everybody needs to read.
    @inlinable public static func title(_ text: String) -> Attribute { .init("title", text) }
    @inlinable public static func alt(_ text: String) -> Attribute { .init("alt", text) }
    @inlinable public static func rel(_ text: String) -> Attribute { .init("rel", text) }
    @inlinable public static func placeholder(_ text: String) -> Attribute { .init("placeholder", text) }
    @inlinable public static func pattern(_ text: String) -> Attribute { .init("pattern", text) }
    /// For `time`: the machine's form, `2026-06-14`.
    @inlinable public static func datetime(_ text: String) -> Attribute { .init("datetime", text) }
    @inlinable public static func content(_ text: String) -> Attribute { .init("content", text) }
    @inlinable public static func charset(_ text: String) -> Attribute { .init("charset", text) }
    @inlinable public static func media(_ text: String) -> Attribute { .init("media", text) }
    @inlinable public static func list(_ text: String) -> Attribute { .init("list", text) }
    @inlinable public static func label(_ text: String) -> Attribute { .init("label", text) }
    @inlinable public static func sizes(_ text: String) -> Attribute { .init("sizes", text) }
    @inlinable public static func form(_ text: String) -> Attribute { .init("form", text) }
    @inlinable public static func color(_ text: String) -> Attribute { .init("color", text) }
    @inlinable public static func autocapitalize(_ text: String) -> Attribute { .init("autocapitalize", text) }
    @inlinable public static func target(_ text: String) -> Attribute { .init("target", text) }
    @inlinable public static func download(_ text: String) -> Attribute { .init("download", text) }
    @inlinable public static func integrity(_ text: String) -> Attribute { .init("integrity", text) }
    @inlinable public static func accept(_ text: String) -> Attribute { .init("accept", text) }
    @inlinable public static func align(_ text: String) -> Attribute { .init("align", text) }
    /// What a framed page may do beyond showing itself.
    @inlinable public static func sandbox(_ allowed: StaticString) -> Attribute { .init("sandbox", .literal(allowed)) }
    @inlinable public static func property(_ text: String) -> Attribute { .init("property", text) }
    @inlinable public static func `for`(_ text: String) -> Attribute { .init("for", text) }
}

/// What assistive technology is told.
extension Attribute {
    @inlinable public static func ariaLabel(_ text: String) -> Attribute { .init("aria-label", text) }
    @inlinable public static func ariaLabelledBy(_ text: String) -> Attribute { .init("aria-labelledby", text) }
    @inlinable public static func ariaDescribedBy(_ text: String) -> Attribute { .init("aria-describedby", text) }
    @inlinable public static func ariaCurrent(_ text: String) -> Attribute { .init("aria-current", text) }
    @inlinable public static func ariaLive(_ text: String) -> Attribute { .init("aria-live", text) }
    @inlinable public static func ariaHidden(_ hidden: Bool) -> Attribute {
        .init("aria-hidden", hidden ? "true" : "false")
    }
    @inlinable public static func ariaInvalid(_ invalid: Bool) -> Attribute {
        invalid ? .init("aria-invalid", "true") : .none
    }
}

/// Attributes that are there or not: `.checked(if: isDefault)`.
extension Attribute {
    @inlinable public static var required: Attribute { .init("required", .present) }
    @inlinable public static func required(if condition: Bool) -> Attribute { .init("required", if: condition) }
    @inlinable public static var selected: Attribute { .init("selected", .present) }
    @inlinable public static func selected(if condition: Bool) -> Attribute { .init("selected", if: condition) }
    @inlinable public static var checked: Attribute { .init("checked", .present) }
    @inlinable public static func checked(if condition: Bool) -> Attribute { .init("checked", if: condition) }
    @inlinable public static var disabled: Attribute { .init("disabled", .present) }
    @inlinable public static func disabled(if condition: Bool) -> Attribute { .init("disabled", if: condition) }
    @inlinable public static var readonly: Attribute { .init("readonly", .present) }
    @inlinable public static func readonly(if condition: Bool) -> Attribute { .init("readonly", if: condition) }
    @inlinable public static var autofocus: Attribute { .init("autofocus", .present) }
    @inlinable public static func autofocus(if condition: Bool) -> Attribute { .init("autofocus", if: condition) }
    @inlinable public static var multiple: Attribute { .init("multiple", .present) }
    @inlinable public static func multiple(if condition: Bool) -> Attribute { .init("multiple", if: condition) }
    @inlinable public static var novalidate: Attribute { .init("novalidate", .present) }
    @inlinable public static func novalidate(if condition: Bool) -> Attribute { .init("novalidate", if: condition) }
    @inlinable public static var open: Attribute { .init("open", .present) }
    @inlinable public static func open(if condition: Bool) -> Attribute { .init("open", if: condition) }
    @inlinable public static var hidden: Attribute { .init("hidden", .present) }
    @inlinable public static func hidden(if condition: Bool) -> Attribute { .init("hidden", if: condition) }
}

/// Addresses: a harmful one becomes `#` (see ``SafeAddress``).
extension Attribute {
    @inlinable public static func href(_ address: String) -> Attribute { .init("href", SafeAddress.safe(address)) }
    @inlinable public static func src(_ address: String) -> Attribute { .init("src", SafeAddress.safe(address)) }
    @inlinable public static func action(_ address: String) -> Attribute { .init("action", SafeAddress.safe(address)) }
    @inlinable public static func formaction(_ address: String) -> Attribute {
        .init("formaction", SafeAddress.safe(address))
    }
}

/// Attributes that count.
extension Attribute {
    @inlinable public static func width(_ count: Int) -> Attribute { .init("width", String(count)) }
    @inlinable public static func height(_ count: Int) -> Attribute { .init("height", String(count)) }
    @inlinable public static func colspan(_ count: Int) -> Attribute { .init("colspan", String(count)) }
    @inlinable public static func rowspan(_ count: Int) -> Attribute { .init("rowspan", String(count)) }
    @inlinable public static func maxlength(_ count: Int) -> Attribute { .init("maxlength", String(count)) }
    @inlinable public static func minlength(_ count: Int) -> Attribute { .init("minlength", String(count)) }
    @inlinable public static func size(_ count: Int) -> Attribute { .init("size", String(count)) }
    @inlinable public static func rows(_ count: Int) -> Attribute { .init("rows", String(count)) }
    @inlinable public static func cols(_ count: Int) -> Attribute { .init("cols", String(count)) }
    @inlinable public static func tabindex(_ count: Int) -> Attribute { .init("tabindex", String(count)) }
    @inlinable public static func min(_ count: Int) -> Attribute { .init("min", String(count)) }
    @inlinable public static func max(_ count: Int) -> Attribute { .init("max", String(count)) }
    /// Of a day: `2026-01-31`.
    @inlinable public static func min(day: String) -> Attribute { .init("min", day) }
    @inlinable public static func max(day: String) -> Attribute { .init("max", day) }
    @inlinable public static func step(_ count: Int) -> Attribute { .init("step", String(count)) }
    @inlinable public static func cellpadding(_ count: Int) -> Attribute { .init("cellpadding", String(count)) }
    @inlinable public static func cellspacing(_ count: Int) -> Attribute { .init("cellspacing", String(count)) }
    @inlinable public static func border(_ count: Int) -> Attribute { .init("border", String(count)) }
    /// For tables that mirror a percentage in mail: `width="100%"`.
    @inlinable public static func width(percent: Int) -> Attribute { .init("width", "\(percent)%") }
}
