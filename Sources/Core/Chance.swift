import Synchronization

/// Where random bytes come from. Production asks the system's generator; the simulator replays a seed (D8).
public struct Chance: Sendable {
    private let draw: @Sendable (Draw) -> [UInt8]

    /// What one is asked for.
    private enum Draw { case bytes(Int), turn }

    /// - Parameters:
    ///   - turns: what ids are numbered by.
    ///   - fill: returns as many random bytes as it is asked for.
    public init(turns: Turns = Turns(), fill: @escaping @Sendable (Int) -> [UInt8]) {
        draw = { wanted in
            switch wanted {
            case .bytes(let count): fill(count)
            case .turn: withUnsafeBytes(of: turns.next().bigEndian) { Array($0) }
            }
        }
    }

    public func bytes(_ count: Int) -> [UInt8] { draw(.bytes(count)) }

    /// A number greater than all before it.
    func turn() -> UInt64 { draw(.turn).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Uniform text of base 62 digits, without modulo bias.
    public func base62(_ length: Int) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(length)
        while digits.count < length {
            for byte in bytes(length + length / 8 + 4) where byte < 248 && digits.count < length {
                digits.append(Base62.digits[Int(byte % 62)])
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// A uniform number in `0..<bound`, without modulo bias.
    public func number(below bound: UInt64) -> UInt64 {
        precondition(bound > 0)
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let drawn = bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if drawn < limit { return drawn % bound }
        }
    }

    /// The operating system's cryptographic generator.
    public static let system = Chance(turns: .ofTheDay) { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }

    /// A repeatable sequence: the same seed gives the same bytes in the same order (SplitMix64, Steele et al. 2014).
    public static func seeded(_ seed: UInt64) -> Chance {
        let state = Mutex(seed)
        return Chance { count in
            state.withLock { state in
                var bytes: [UInt8] = []
                bytes.reserveCapacity(count + 8)
                while bytes.count < count {
                    state &+= 0x9E37_79B9_7F4A_7C15
                    var mixed = state
                    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                    mixed ^= mixed >> 31
                    withUnsafeBytes(of: mixed.littleEndian) { bytes.append(contentsOf: $0) }
                }
                return Array(bytes.prefix(count))
            }
        }
    }
}
