import Access
import Billing
import Core
import TestSupport
import Testing

/// How a subscription comes to its end at somebody's word.
enum WayToEnd: CaseIterable, Sendable {
    case customerWithPeriod, customerAtOnce, programWithPeriod, programAtOnce, deletion
    case publicCancellation, publicWithdrawal

    func end(_ story: PaidChange) async throws {
        let (shop, id, ana) = (story.shop, story.subscription.id, story.ana.id)
        switch self {
        case .customerWithPeriod:
            _ = try await shop.subscriptions.cancel(id, of: ana, in: shop.scope, effect: .atPeriodEnd)
        case .customerAtOnce:
            _ = try await shop.subscriptions.cancel(id, of: ana, in: shop.scope, effect: .immediately)
        case .programWithPeriod:
            var revision = SubscriptionRevision()
            revision.endsWithPeriod = true
            _ = try await shop.subscriptions.revise(id, in: shop.scope, by: revision)
        case .programAtOnce: _ = try await shop.subscriptions.cancel(id, in: shop.scope, effect: .immediately)
        case .deletion: try await shop.customers.delete(ana, in: shop.scope)
        case .publicCancellation: try await ask(.cancel, in: shop)
        case .publicWithdrawal: try await ask(.withdraw, in: shop)
        }
    }

    private func ask(_ kind: CancellationRequest.Kind, in shop: Shop) async throws {
        let requests = CancellationRequests(shop.context)
        let asked = try await requests.ask(
            CancellationDraft(kind, name: "Ana Rojas", email: "ana@example.com", what: "El plan"), under: .argentina,
            in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let letter = try #require(try await requests.waitingLetters(of: asked.id, in: shop.scope).receipt)
        let link = Secret(String(letter.link.split(separator: "/").last ?? ""))
        _ = try await requests.confirm(link, meaning: .all, at: shop.merchant.id)
    }
}
