import Billing
import Core
import HTML
import Localization
import Web

/// One endpoint, and what was sent to it with what it answered.
struct WebhookPage: View {
    let frame: ConsoleFrame
    let endpoint: WebhookEndpoint
    let deliveries: [WebhookDelivery]
    /// What each was about: `invoice.paid`.
    let kinds: [Event.ID: String]
    /// What the deliveries are narrowed down to; empty for all.
    let state: String
    let reader: Reader
    let paths: ConsolePaths
    let now: Instant
    let mayChange: Bool
    let pager: ListPager
    let token: String

    private var say: any Language { reader.say }
    private var address: String { paths.webhook(endpoint.id) }

    var body: Markup {
        ConsolePageLayout(frame, title: endpoint.url, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { endpoint.url }
                    Badge(endpoint.status, in: say)
                }
                if mayChange { div(.class("actions")) { actions } }
            }
            Card {
                if let description = endpoint.description { p { description } }
                DataList(facts, inARow: true)
            }
            SearchForm(say.searchInvoices, to: address, submit: say.applySearch, isOpen: !state.isEmpty) {
                SelectField(
                    "state", label: say.statusColumn, value: state,
                    options: WebhookDelivery.State.allCases.map {
                        (value: $0.rawValue, label: say.consoleDelivery($0.word))
                    }, empty: say.anyStatus, isRequired: false)
            }
            Card(say.consoleDeliveries, id: "deliveries", kind: .flush) {
                if deliveries.isEmpty {
                    EmptyState(.mail, say.consoleNoDeliveries, text: say.consoleNoDeliveriesAdvice)
                } else {
                    table
                }
            }
            pager.links(say.consoleDeliveries, in: say)
            p { ActionLink(say.consoleSection(.webhooks), to: paths.webhooks, icon: .back) }
        }
    }

    @MarkupBuilder private var actions: Markup {
        LinkButton(say.consoleRotateSecret, to: address + "/secret")
        switch endpoint.status {
        case .enabled: LinkButton(say.consoleDisable, to: address + "/disable")
        case .disabled: PostButton(say.consoleEnable, to: address + "/enable", token: token, .primary)
        }
        LinkButton(say.delete, to: address + "/delete", .danger)
    }

    private var facts: [DataList.Fact] {
        var facts: [DataList.Fact] = [
            .init(
                say.consoleWebhookEvents,
                endpoint.enabledEvents.contains("*")
                    ? say.consoleAllEvents : endpoint.enabledEvents.joined(separator: ", ")),
            .init(say.consoleCreated, reader.date(endpoint.createdAt)),
        ]
        if let end = endpoint.previousSecretExpires(after: now) {
            facts.append(.init(say.consoleOldSecretUntil, reader.dateTime(end)))
        }
        facts.append(.init("ID") { code { endpoint.id.rawValue } })
        return facts
    }

    private var table: DataTable {
        DataTable(
            say.consoleDeliveries,
            columns: [
                .init(say.dateColumn, .lead), .init(say.consoleEvent, .name), .init(say.statusColumn),
                .init(say.consoleAnswer, .name), .init(say.consoleTries, isNamedInCards: true),
            ],
            rows: deliveries.map { delivery -> [Markup] in
                [
                    a(.href(paths.delivery(delivery.id, to: endpoint.id))) {
                        reader.shortDate(delivery.createdAt) + " " + reader.time(delivery.createdAt)
                    },
                    .text(kinds[delivery.event] ?? delivery.event.rawValue), Badge(delivery.state, in: say).body,
                    .text(delivery.lastTry?.words(in: say) ?? "–"), .text("\(delivery.tries)"),
                ]
            })
    }
}
