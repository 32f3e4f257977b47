import Billing
import Core

extension WebhooksCommand {
    /// An endpoint as the command line tells of it. Its secret was shown when it was made.
    struct EndpointLine: Encodable {
        let id: String, url: String, status: String, enabledEvents: [String], createdAt: String

        init(_ endpoint: WebhookEndpoint) {
            id = endpoint.id.rawValue
            url = endpoint.url
            status = endpoint.status.rawValue
            enabledEvents = endpoint.enabledEvents
            createdAt = Terminal.time(endpoint.createdAt)
        }

        var text: String { "\(id)  \(status)  \(url)  \(enabledEvents.joined(separator: ","))" }
    }

    /// A delivery as the command line tells of it.
    struct DeliveryLine: Encodable {
        let id: String, event: String, status: String, attempts: Int, createdAt: String
        let answeredAt: String?, answer: Int?, error: String?, nextAttemptAt: String?

        init(_ delivery: WebhookDelivery) {
            id = delivery.id.rawValue
            event = delivery.event.rawValue
            status = delivery.state.rawValue
            attempts = delivery.tries
            createdAt = Terminal.time(delivery.createdAt)
            answeredAt = delivery.lastTry.map { Terminal.time($0.at) }
            answer = delivery.lastTry?.status
            error = delivery.lastTry?.problem
            nextAttemptAt = delivery.nextAt.map(Terminal.time)
        }

        var text: String {
            let answer = error ?? answer.map { "answered \($0)" } ?? "not sent yet"
            let next = nextAttemptAt.map { "  next \($0)" } ?? ""
            return "\(id)  \(event)  \(status)  attempts \(attempts)  \(answer)\(next)"
        }
    }
}
