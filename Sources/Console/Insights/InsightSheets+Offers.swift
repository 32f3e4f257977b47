import Billing
import Localization
import Web
import Wording

/// What offers to who leaves did, beside what those did who saw none.
extension InsightSheets {
    var offered: InsightSheet {
        InsightSheet(
            name: .offers,
            columns: [.offer, .group, .leaving, .shown, .taken, .left, .cameBack, .payingAfter30, .payingAfter90],
            rows: offers.flatMap { offer in
                [(offer.offered, true), (offer.heldOut, false)].map { tally, isOffered -> [InsightSheet.Cell] in
                    [
                        .text(offer.coupon.rawValue), .text(say.consoleCohort(isOffered: isOffered)),
                        .count(tally.leaving), .count(tally.shown), .count(tally.taken), .count(tally.left),
                        .count(tally.cameBack), .text(paying(tally.after30Days)), .text(paying(tally.after90Days)),
                    ]
                }
            },
            sentences: offers.flatMap { offer in
                [
                    offer.coupon.rawValue + ": " + sentence(offer.differenceAfter30Days, days: 30),
                    offer.coupon.rawValue + ": " + sentence(offer.differenceAfter90Days, days: 90),
                ]
            })
    }

    private func paying(_ retained: RetentionTally.Retained) -> String {
        retained.counted == 0 ? "–" : say.consolePaying(retained.paying, of: retained.counted)
    }

    private func sentence(_ difference: RetentionDifference?, days: Int) -> String {
        guard let difference else { return say.consoleOfferTooFew(days) }
        return say.consoleOfferDifference(
            days, points: points(difference.basisPoints), margin: points(difference.margin),
            isClear: difference.isClear)
    }

    /// `-3,5` of -350, with the reader's separator.
    private func points(_ basisPoints: Int) -> String {
        let tenths = (abs(basisPoints) + 5) / 10
        let separator = say.code == "en" ? "." : ","
        return (basisPoints < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10)\(separator)\(tenths % 10)"
    }
}
