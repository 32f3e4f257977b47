/// Finished HTML, in the order it will be read. A value: it can be kept, passed and joined.
///
/// A `String` becomes markup only by being escaped (W1); nothing else turns text into tags but a literal, through ``raw(_:)``.
public struct Markup: Sendable {
    /// Text and literals wait unwritten until an element needs them, so that a leaf costs one allocation.
    @usableFromInline enum Piece: Sendable {
        case nothing
        case text(String)
        case literal(StaticString)
        case bytes([UInt8])
    }

    @usableFromInline var piece: Piece

    @inlinable init(_ piece: Piece) { self.piece = piece }

    /// Nothing at all.
    public static var empty: Markup { Markup(.nothing) }

    /// Text for people, escaped.
    @inlinable public static func text(_ text: String) -> Markup { Markup(.text(text)) }

    /// Markup written in the source. There is no other way to print something unescaped.
    @inlinable public static func raw(_ literal: StaticString) -> Markup { Markup(.literal(literal)) }

    /// Whether there is nothing to print.
    public var isEmpty: Bool {
        switch piece {
        case .nothing: true
        case .text(let text): text.isEmpty
        case .literal(let literal): literal.utf8CodeUnitCount == 0
        case .bytes(let bytes): bytes.isEmpty
        }
    }

    /// What goes on the wire, in UTF-8.
    public var bytes: [UInt8] {
        if case .bytes(let bytes) = piece { return bytes }
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    @inlinable func append(to bytes: inout [UInt8]) {
        switch piece {
        case .nothing: break
        case .text(let text): bytes.append(escaping: text)
        case .literal(let literal): bytes.append(literal)
        case .bytes(let more): bytes.append(contentsOf: more)
        }
    }

    /// A close guess of how many bytes this will take.
    @inlinable var expectedCount: Int {
        switch piece {
        case .nothing: 0
        case .text(let text): text.utf8.count
        case .literal(let literal): literal.utf8CodeUnitCount
        case .bytes(let bytes): bytes.count
        }
    }

    /// Adds what comes next, in place.
    @inlinable mutating func append(_ next: Markup) {
        if case .nothing = next.piece { return }
        if case .bytes(var bytes) = piece {
            piece = .nothing  // So that the bytes have one owner and are not copied.
            next.append(to: &bytes)
            piece = .bytes(bytes)
        } else {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(expectedCount + next.expectedCount + 32)
            append(to: &bytes)
            next.append(to: &bytes)
            piece = .bytes(bytes)
        }
    }

    /// The parts one after the other, with nothing between them.
    @inlinable public static func joined(_ parts: [Markup]) -> Markup {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.expectedCount })
        for part in parts { part.append(to: &bytes) }
        return Markup(.bytes(bytes))
    }
}
