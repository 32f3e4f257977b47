/// A colour of three bytes as a declaration of inline style. Mail has no stylesheet where a brand's colour could be a variable
/// (W5).
public struct InlineColor: Sendable {
    public enum Property: String, Sendable {
        case background, color
        case borderTop = "border-top-color"
    }

    let declaration: String

    public init(_ property: Property, red: UInt8, green: UInt8, blue: UInt8) {
        let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        declaration = "\(property.rawValue):#\(digits.joined())"
    }
}

extension Attribute {
    /// For mail only: a literal, and colours known at run time.
    public static func style(_ css: StaticString, _ colors: InlineColor...) -> Attribute {
        .init("style", ([css.description] + colors.map(\.declaration)).joined(separator: ";"))
    }
}
