/// Attributes with a closed list of values: a misspelt one does not compile.
extension Attribute {
    /// What kind of field an `input` is.
    public enum FieldType: String, Sendable {
        case text, email, tel, password, number, search, url, hidden, checkbox, radio, submit, date, color, file
    }

    /// Which keyboard a phone offers.
    public enum InputMode: String, Sendable { case text, numeric, decimal, email, tel, url, search, none }

    /// What the browser may fill in by itself (WCAG 1.3.5).
    public enum Autocomplete: String, Sendable {
        case on, off, name, email, tel, username, organization, country
        case oneTimeCode = "one-time-code"
        case currentPassword = "current-password"
        case newPassword = "new-password"
        case givenName = "given-name"
        case familyName = "family-name"
        case streetAddress = "street-address"
        case addressLine1 = "address-line1"
        case addressLine2 = "address-line2"
        case city = "address-level2"
        case region = "address-level1"
        case postalCode = "postal-code"
    }

    public enum Method: String, Sendable { case get, post }
    public enum ButtonType: String, Sendable { case submit, button, reset }
    public enum Encoding: String, Sendable {
        case urlEncoded = "application/x-www-form-urlencoded"
        case multipart = "multipart/form-data"
    }
    public enum Scope: String, Sendable { case col, row, colgroup, rowgroup }
    public enum Loading: String, Sendable { case lazy, eager }
    public enum Direction: String, Sendable { case ltr, rtl, auto }

    @inlinable public static func type(_ type: FieldType) -> Attribute { .init("type", type.rawValue) }
    @inlinable public static func buttonType(_ type: ButtonType) -> Attribute { .init("type", type.rawValue) }
    @inlinable public static func inputmode(_ mode: InputMode) -> Attribute { .init("inputmode", mode.rawValue) }
    @inlinable public static func autocomplete(_ what: Autocomplete) -> Attribute {
        .init("autocomplete", what.rawValue)
    }
    @inlinable public static func method(_ method: Method) -> Attribute { .init("method", method.rawValue) }
    /// `method="post"`: a form that changes something.
    @inlinable public static var post: Attribute { .init("method", .literal("post")) }
    @inlinable public static func enctype(_ encoding: Encoding) -> Attribute { .init("enctype", encoding.rawValue) }
    @inlinable public static func scope(_ scope: Scope) -> Attribute { .init("scope", scope.rawValue) }
    @inlinable public static func loading(_ loading: Loading) -> Attribute { .init("loading", loading.rawValue) }
    @inlinable public static func dir(_ direction: Direction) -> Attribute { .init("dir", direction.rawValue) }
    @inlinable public static func spellcheck(_ check: Bool) -> Attribute {
        .init("spellcheck", check ? "true" : "false")
    }

    /// For mail, where a brand's colour cannot come from a stylesheet: three bytes, written by us (W5).
    public static func bgcolor(red: UInt8, green: UInt8, blue: UInt8) -> Attribute {
        let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return .init("bgcolor", "#" + digits.joined())
    }
}
