import Core

extension Chance {
    /// - Parameter rate: how often in a million.
    func happens(_ rate: Int) -> Bool { rate > 0 && number(below: 1_000_000) < UInt64(rate) }

    func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(number(below: UInt64(range.upperBound - range.lowerBound + 1)))
    }

    /// Nil of nothing.
    func pick<Element>(_ choices: [Element]) -> Element? {
        choices.isEmpty ? nil : choices[number(0...choices.count - 1)]
    }

    func span(_ range: ClosedRange<Int>, of unit: Span) -> Span { unit * Int64(number(range)) }
}

extension Span {
    static let day = Span.hours(24)
}
