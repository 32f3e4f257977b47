/// One attribute of an element. Names come from the source, values are escaped (W1), addresses are checked.
///
/// There is no inline handler, and `style` takes only a literal: pages forbid it in their content policy, mail needs it.
public struct Attribute: Sendable {
    @usableFromInline let name: StaticString
    @usableFromInline let value: Value

    @usableFromInline enum Value: Sendable {
        case text(String)
        case literal(StaticString)
        /// The bare name: `required`.
        case present
        /// Nothing is written.
        case absent
        /// `data-` comes before the name.
        case data(String)
    }

    @inlinable init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    @inlinable init(_ name: StaticString, _ text: String) {
        self.name = name
        value = .text(text)
    }

    @inlinable init(_ name: StaticString, if present: Bool) {
        self.name = name
        value = present ? .present : .absent
    }

    @inlinable func append(to bytes: inout [UInt8]) {
        if case .absent = value { return }
        bytes.append(0x20)
        if case .data = value { bytes.append("data-") }
        bytes.append(name)
        switch value {
        case .absent, .present: return
        case .literal(let literal):
            bytes.append("=\"")
            bytes.append(literal)
        case .text(let text), .data(let text):
            bytes.append("=\"")
            bytes.append(escaping: text)
        }
        bytes.append(0x22)
    }

    @inlinable var expectedCount: Int {
        switch value {
        case .absent: 0
        case .present: name.utf8CodeUnitCount + 1
        case .literal(let literal): name.utf8CodeUnitCount + literal.utf8CodeUnitCount + 4
        case .text(let text), .data(let text): name.utf8CodeUnitCount + text.utf8.count + 9
        }
    }
}

extension Attribute {
    /// Writes nothing: the other branch of a condition.
    public static var none: Attribute { .init("", .absent) }

    /// A value known in the source costs nothing to escape.
    @inlinable public static func `class`(_ names: StaticString) -> Attribute { .init("class", .literal(names)) }
    @_disfavoredOverload
    @inlinable public static func `class`(_ names: String) -> Attribute { .init("class", names) }
    /// `data-NAME="value"`.
    @inlinable public static func data(_ name: StaticString, _ value: String) -> Attribute { .init(name, .data(value)) }
    /// For mail only: the pages' content policy refuses inline style, and only a literal is taken.
    @inlinable public static func style(_ css: StaticString) -> Attribute { .init("style", .literal(css)) }
}
