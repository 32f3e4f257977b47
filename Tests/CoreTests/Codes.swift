import Core

/// The code of the refusal, or nil when the body succeeds: `#expect(code { try Currency("xxx") } == "invalid_currency")`.
func code(_ body: () throws -> some Any) -> String? {
    do {
        _ = try body()
        return nil
    } catch let error as BillingError {
        return error.code
    } catch {
        return "unexpected: \(error)"
    }
}

extension Chance {
    /// A repeatable number in a closed range.
    func number(in range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(number(below: UInt64(range.upperBound - range.lowerBound) + 1))
    }

    /// Text made of random bytes, drawn half of the time from those that the parsers know.
    func noise(upTo length: Int) -> String {
        let familiar = Array("0123456789-./@#:T%aZé \r\n".utf8)
        let count = Int(number(in: 0...Int64(length)))
        let mixed = bytes(count).enumerated().map { index, byte in
            byte & 1 == 0 ? byte : familiar[Int(byte >> 1) % familiar.count]
        }
        return String(decoding: mixed, as: UTF8.self)
    }
}
