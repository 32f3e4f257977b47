import ArgumentParser
import Billing
import Core

/// What offers to leaving customers did, beside what happened to those who saw none.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "What a merchant's offers to leaving customers did, beside who saw none.",
        discussion: """
            Of those who come to the page of leaving, chance holds out the percentage that the portal's configuration says \
            (holdout_percent), and shows the offer to all others. Paying is counted 30 and 90 days after that, also for who \
            closed the page. A difference within its margin may be chance.
            """)

    @Option(help: "The merchant's slug.") var merchant: String
    @Option(help: "test or live.") var mode: Mode
    @Flag(help: "Print one JSON object.") var json = false

    func run() async throws {
        let report = try await Composition.once { composition in
            let merchant = try await composition.merchant(merchant)
            let scope = Scope(merchant: merchant.id, mode: mode)
            let results = try await Retention(composition.billing).results(in: scope)
            return Report(merchant: merchant.slug, mode: mode.rawValue, offers: results.map(Report.Offer.init))
        }
        if json { return try Terminal.print(json: report) }
        if report.offers.isEmpty { Terminal.tell("Nobody has come to leave while there was something to offer.") }
        for offer in report.offers { Terminal.print(offer.table) }
    }
}

extension RetentionCommand {
    struct Report: Encodable {
        struct Offer: Encodable {
            let coupon: String, offered: Group, heldOut: Group
            let differenceAfter30Days: Difference?, differenceAfter90Days: Difference?
            let reasons: [Reason]

            enum CodingKeys: String, CodingKey {
                case coupon, offered, heldOut, reasons
                case differenceAfter30Days = "difference_after_30_days"
                case differenceAfter90Days = "difference_after_90_days"
            }

            init(_ it: RetentionResult) {
                coupon = it.coupon.rawValue
                offered = Group(it.offered)
                heldOut = Group(it.heldOut)
                differenceAfter30Days = it.differenceAfter30Days.map(Difference.init)
                differenceAfter90Days = it.differenceAfter90Days.map(Difference.init)
                reasons = it.reasons.map { Reason(reason: $0.reason.rawValue, taken: $0.taken, left: $0.left) }
            }
        }

        struct Group: Encodable {
            struct Retained: Encodable { let counted: Int, paying: Int }
            let leaving: Int, shown: Int, taken: Int, left: Int, cameBack: Int
            let after30Days: Retained, after90Days: Retained

            enum CodingKeys: String, CodingKey {
                case leaving, shown, taken, left, cameBack
                case after30Days = "after_30_days"
                case after90Days = "after_90_days"
            }

            init(_ it: RetentionTally) {
                (leaving, shown, taken) = (it.leaving, it.shown, it.taken)
                (left, cameBack) = (it.left, it.cameBack)
                after30Days = Retained(counted: it.after30Days.counted, paying: it.after30Days.paying)
                after90Days = Retained(counted: it.after90Days.counted, paying: it.after90Days.paying)
            }
        }

        struct Difference: Encodable {
            let basisPoints: Int, margin: Int, isClear: Bool

            init(_ it: RetentionDifference) { (basisPoints, margin, isClear) = (it.basisPoints, it.margin, it.isClear) }
        }

        struct Reason: Encodable { let reason: String, taken: Int, left: Int }

        let merchant: String, mode: String, offers: [Offer]
    }
}
