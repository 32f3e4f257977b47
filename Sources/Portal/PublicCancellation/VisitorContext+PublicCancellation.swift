import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension VisitorContext {
    /// What this portal promises to who has no account at hand.
    var publicCancellationPreset: CancellationPreset { configuration.features.cancellationPreset(in: merchant.country) }

    /// - Throws: `resource_missing` where the public cancellation is off.
    func offeredPreset() throws -> CancellationPreset {
        guard publicCancellationPreset != .off else { throw BillingError.notFound("cancellation_request") }
        return publicCancellationPreset
    }

    /// On to the receipt, which this browser may read for a while.
    func toReceipt(of request: CancellationRequest.ID, isProved: Bool) throws -> Response {
        var response = try redirect(to: paths.publicCancellationReceipt)
        response.set(
            cookies.receipt.setting(
                CancellationReceiptCookie(request, isProved: isProved).value(keys), for: CancellationReceiptCookie.life)
        )
        return response
    }

    /// What a receipt says, in the merchant's zone and to the second.
    ///
    /// - Parameter saysTyped: whoever only opened the letter may be another, and reads nothing that was typed. Nor does anybody,
    ///   once it was forgotten.
    func facts(of request: CancellationRequest, saysTyped: Bool) -> [DataList.Fact] {
        let receipt: [DataList.Fact] = [
            .init(say.requestNumberLabel, request.number),
            .init(say.requestMomentLabel, reader.dateTimeToTheSecond(request.receivedAt)),
        ]
        guard saysTyped, !request.what.isEmpty else { return receipt }
        return receipt + [
            DataList.Fact(say.nameLabel, request.name), .init(say.emailLabel, request.email),
            .init(say.publicCancellationWhatLabel(request.kind.publicCancellation), request.what),
        ]
    }

    /// What confirming a cancellation leaves to pay, a sentence each.
    func sentences(of owed: CancellationOwed) -> [String] {
        owed.billed.map {
            say.cancelStillOwed(
                reader.money($0), StillOwed(isCollected: owed.isCollected, among: configuration.features))
        }
            + owed.last.map { say.cancelLastCharge(reader.money($0)) }
    }

    /// What a request that was proven has come to.
    func title(of request: CancellationRequest, _ result: CancellationResult) -> String {
        let way = request.kind.publicCancellation
        return switch result {
        case .received, .paymentUnderWay: say.requestReceived(way)
        case .cancelledLate: request.left.isEmpty ? say.requestDone(.cancel) : say.requestReceived(.cancel)
        case .cancelled, .withdrawn, .partlyWithdrawn:
            request.state == .done ? say.requestDone(way) : say.requestReceived(way)
        }
    }

    /// What became of a request that was proven, a sentence each.
    ///
    /// - Parameter left: the plans of what it could not end.
    func outcome(of request: CancellationRequest, _ result: CancellationResult, left: [String]) -> [String] {
        let days = request.preset.withdrawalDays
        let noMore = left.isEmpty ? say.requestNoMoreCharges : say.requestNoMoreChargesOfEnded
        var ended: [String] =
            switch result {
            case .received: [say.requestEndedNothing(merchant.name)]
            case .paymentUnderWay: []
            case .cancelledLate where left.isEmpty: [say.requestWasLate(days: days), noMore]
            case .cancelledLate, .partlyWithdrawn: [say.requestLateAmongOthers(merchant.name, days: days), noMore]
            case .cancelled, .withdrawn: [noMore]
            }
        ended += left.map(say.requestLeft)
        guard request.state == .waitingForMerchant, let answerBy = request.answerBy else { return ended }
        let amount = request.dueBack.map(reader.money)
        return ended + [say.requestWaits(merchant.name, dueBack: amount, by: reader.date(answerBy))]
    }
}
