/// How many more of a hundred still pay with the offer than without it.
public struct RetentionDifference: Hashable, Sendable {
    /// The fewest of each group of whom anything is said.
    public static let fewest = 30

    /// Hundredths of a percentage point.
    public let basisPoints: Int
    /// By how much chance alone may have moved it, either way, 19 times of 20.
    public let margin: Int

    /// Whether it is more than chance.
    public var isClear: Bool { abs(basisPoints) > margin }

    /// - Returns: nil while one of the groups is too small.
    public init?(_ offered: RetentionTally.Retained, _ heldOut: RetentionTally.Retained) {
        guard offered.counted >= Self.fewest, heldOut.counted >= Self.fewest else { return nil }
        let (with, without) = (Self.share(offered), Self.share(heldOut))
        basisPoints = Int(((with - without) * 10_000).rounded())
        let variance =
            with * (1 - with) / Double(offered.counted) + without * (1 - without) / Double(heldOut.counted)
        margin = Int((1.96 * variance.squareRoot() * 10_000).rounded())
    }

    private static func share(_ retained: RetentionTally.Retained) -> Double {
        Double(retained.paying) / Double(retained.counted)
    }
}

extension RetentionResult {
    public var differenceAfter30Days: RetentionDifference? {
        RetentionDifference(offered.after30Days, heldOut.after30Days)
    }
    public var differenceAfter90Days: RetentionDifference? {
        RetentionDifference(offered.after90Days, heldOut.after90Days)
    }
}
