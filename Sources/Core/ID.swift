/// A noun whose objects have an id of their own. The prefixes are Stripe's wherever Stripe has the thing.
public protocol Identified {
    /// What the id begins with, underscore included: `cus_`.
    static var idPrefix: String { get }
}

/// An opaque identifier that knows whose it is: a `Customer.ID` is not an `Invoice.ID`.
///
/// Any text is accepted when one is read from outside: a malformed id is simply never found (C2 of the security rules).
public struct ID<Owner>: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID where Owner: Identified {
    /// A new id: the owner's prefix, then the instant (so that neighbours in time are neighbours in an index), then its
    /// turn, then chance.
    ///
    /// Whatever is listed by (instant, id) is listed in the order in which it was made, within one transaction and under a
    /// clock that stands still: the turn grows with each id. The result holds 25 characters after the prefix: 8 of base 62
    /// for the milliseconds, 9 of base 36 for the turn, and 8 of base 62 (47 bits) for chance. No digit of the turn is a
    /// capital, so that every collation sorts it alike. An id is no secret, and none is worth guessing (C2).
    public static func new(at instant: Instant, using chance: Chance) -> Self {
        Self(
            Owner.idPrefix + Base62.text(UInt64(max(0, instant.milliseconds)), width: 8)
                + Base36.text(chance.turn(), width: 9) + chance.base62(8))
    }
}

enum Base36 {
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

    static func text(_ value: UInt64, width: Int) -> String {
        var left = value
        var bytes = [UInt8](repeating: digits[0], count: width)
        for index in stride(from: width - 1, through: 0, by: -1) {
            bytes[index] = digits[Int(left % 36)]
            left /= 36
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

enum Base62 {
    static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    static func text(_ value: UInt64, width: Int) -> String {
        var left = value
        var bytes = [UInt8](repeating: digits[0], count: width)
        for index in stride(from: width - 1, through: 0, by: -1) {
            bytes[index] = digits[Int(left % 62)]
            left /= 62
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
