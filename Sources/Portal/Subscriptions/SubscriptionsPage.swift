import HTML
import Localization
import Web

/// All subscriptions with the merchant: those that go on, then those that ended (S45, U8).
struct SubscriptionsPage: View {
    let frame: PageFrame
    let current: [SubscriptionCard.Facts]
    let ended: [SubscriptionCard.Facts]

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.subscriptionsSection) {
            h1 { say.subscriptionsSection }
            if current.isEmpty, ended.isEmpty { Card { EmptyState(.refresh, say.noSubscriptions) } }
            if !current.isEmpty { group(say.currentSubscriptions, "current", current) }
            if !ended.isEmpty { group(say.endedSubscriptions, "ended", ended) }
        }
    }

    private func group(_ title: String, _ id: String, _ cards: [SubscriptionCard.Facts]) -> Card {
        Card(title, id: id, kind: .flush) {
            ul(.class("tiles")) { for facts in cards { li { SubscriptionCard(facts: facts, say: say) } } }
        }
    }
}
