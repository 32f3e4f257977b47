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
    /// A new id: the owner's prefix, then the instant (so that neighbours in time are neighbours in an index), then chance.
    ///
    /// The result holds 24 characters of base 62 after the prefix: 8 for the milliseconds, 16 (95 bits) for chance.
    public static func new(at instant: Instant, using chance: Chance) -> Self {
        Self(Owner.idPrefix + Base62.text(UInt64(max(0, instant.milliseconds)), width: 8) + chance.base62(16))
    }

    /// The same, for things whose order within one millisecond matters: `sequence` grows (its last 4 digits of base 62 are
    /// used), and 12 digits (71 bits) are left to chance.
    public static func new(at instant: Instant, sequence: UInt64, using chance: Chance) -> Self {
        Self(
            Owner.idPrefix + Base62.text(UInt64(max(0, instant.milliseconds)), width: 8)
                + Base62.text(sequence % 14_776_336, width: 4) + chance.base62(12))
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
