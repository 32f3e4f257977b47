extension RetentionCommand.Report.Offer {
    /// The same to read: a line for each group, what the offer made of it, and why people were leaving.
    var table: String {
        let head = Self.line(
            "", ["leaving", "shown", "taken", "left", "came back", "paying after 30 d", "paying after 90 d"])
        let lines = [
            "offer  \(coupon)", head, Self.line("with the offer", offered.cells),
            Self.line("held out", heldOut.cells), "30 days: \(Self.sentence(differenceAfter30Days))",
            "90 days: \(Self.sentence(differenceAfter90Days))",
        ]
        let why = reasons.map { "  \($0.reason): \($0.taken) taken, \($0.left) left" }
        return (lines + (why.isEmpty ? [] : ["reasons"] + why)).joined(separator: "\n")
    }

    private static let widths = [8, 7, 7, 7, 11, 24, 24]

    private static func line(_ name: String, _ cells: [String]) -> String {
        name.padded(to: 16) + zip(cells, widths).map { $0.padded(to: $1, atStart: true) }.joined()
    }

    private static func sentence(_ difference: RetentionCommand.Report.Difference?) -> String {
        guard let difference else { return "too few to tell" }
        let (points, margin) = (Self.points(difference.basisPoints), Self.points(difference.margin))
        let more = "\(points) points more keep paying with the offer, give or take \(margin)"
        return difference.isClear ? more : more + ": it may be chance"
    }

    /// `-3.5` of -350.
    private static func points(_ basisPoints: Int) -> String {
        let tenths = (abs(basisPoints) + 5) / 10
        return (basisPoints < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }
}

extension RetentionCommand.Report.Group {
    fileprivate var cells: [String] {
        ["\(leaving)", "\(shown)", "\(taken)", "\(left)", "\(cameBack)", after30Days.cell, after90Days.cell]
    }
}

extension RetentionCommand.Report.Group.Retained {
    fileprivate var cell: String {
        counted == 0 ? "-" : "\(paying) of \(counted) (\(paying * 100 / counted) %)"
    }
}

extension String {
    fileprivate func padded(to width: Int, atStart: Bool = false) -> String {
        let room = String(repeating: " ", count: max(0, width - count))
        return atStart ? room + self : self + room
    }
}
