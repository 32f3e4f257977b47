import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// One delivery of an event, with what was answered; and sending it again.
struct WebhookDeliveriesController: Sendable {
    let console: ConsoleMiddleware

    private var deliveries: WebhookDeliveries { WebhookDeliveries(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/webhooks/:id/deliveries/:delivery", .developersRead, about: "webhook_delivery", show),
            console.action(
                "/webhooks/:id/deliveries/:delivery/resend", .developersWrite, about: "webhook_delivery", resend),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let delivery = try await find(context)
        let event = try? await Events(console.billing).find(delivery.event, in: context.scope)
        return DeliveryPage(
            frame: context.frame(.webhooks), delivery: delivery, kind: event?.kind.rawValue, reader: context.reader,
            paths: context.paths, mayChange: context.may(.developersWrite), token: context.token
        ).answer(context)
    }

    func resend(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let delivery = try await find(context)
        let address = context.paths.delivery(delivery.id, to: delivery.endpoint)
        do {
            _ = try await deliveries.resend(delivery.id, of: delivery.endpoint, in: context.scope)
            return try context.redirect(to: address, saying: ConsoleFlash(.deliveryQueued))
        } catch let error as BillingError where error.kind == .conflict {
            return try context.redirect(to: address, saying: ConsoleFlash(.webhookIsOff))
        }
    }

    private func find(_ context: ConsoleContext) async throws -> WebhookDelivery {
        try await deliveries.find(
            WebhookDelivery.ID(try context.parameter("delivery")),
            of: WebhookEndpoint.ID(try context.parameter("id")), in: context.scope)
    }
}

/// When it was sent, what came back, and when it is tried again.
struct DeliveryPage: View {
    let frame: ConsoleFrame
    let delivery: WebhookDelivery
    /// What it tells of: `invoice.paid`; nil where the event is gone.
    let kind: String?
    let reader: Reader
    let paths: ConsolePaths
    let mayChange: Bool
    let token: String

    private var say: any Language { reader.say }

    var body: Markup {
        let title = kind ?? delivery.event.rawValue
        ConsolePageLayout(frame, title: title, width: .reading) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    Badge(delivery.state, in: say)
                }
                if mayChange {
                    PostButton(
                        say.consoleResend, to: paths.delivery(delivery.id, to: delivery.endpoint) + "/resend",
                        token: token, .primary, icon: .refresh)
                }
            }
            Card {
                DataList(facts)
                if let problem = delivery.lastTry?.problem {
                    details(.class("why")) {
                        summary { say.consoleRawTrouble }
                        pre(.class("source"), .tabindex(0)) { problem }
                    }
                }
                if let response = delivery.lastTry?.response, !response.isEmpty {
                    h2 { say.consoleAnswer }
                    pre(.class("source"), .tabindex(0)) { response }
                }
            }
            p { ActionLink(say.consoleDeliveries, to: paths.webhook(delivery.endpoint), icon: .back) }
        }
    }

    private var facts: [DataList.Fact] {
        var facts: [DataList.Fact] = [
            .init(say.consoleEvent) {
                if kind == nil {
                    delivery.event.rawValue
                } else {
                    a(.href(paths.event(delivery.event))) { delivery.event.rawValue }
                }
            },
            .init(say.consoleTries, "\(delivery.tries)"),
        ]
        if let last = delivery.lastTry {
            facts.append(.init(say.consoleLastTry, reader.dateTime(last.at)))
            facts.append(.init(say.statusColumn, last.words(in: say)))
        }
        if let next = delivery.nextAt { facts.append(.init(say.consoleNextTry, reader.dateTime(next))) }
        facts.append(.init("ID") { code { delivery.id.rawValue } })
        return facts
    }
}
