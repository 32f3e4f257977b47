import Access
import Billing

/// The addresses of what programs use.
extension ConsolePaths {
    var keys: String { address(of: .keys) }
    var newKey: String { keys + "/new" }
    func rollKey(_ id: APIKey.ID) -> String { "\(keys)/\(id)/roll" }
    func revokeKey(_ id: APIKey.ID) -> String { "\(keys)/\(id)/revoke" }

    var webhooks: String { address(of: .webhooks) }
    var newWebhook: String { webhooks + "/new" }
    func webhook(_ id: WebhookEndpoint.ID) -> String { "\(webhooks)/\(id)" }
    func delivery(_ delivery: WebhookDelivery.ID, to id: WebhookEndpoint.ID) -> String {
        "\(webhook(id))/deliveries/\(delivery)"
    }

    var events: String { address(of: .events) }
    func event(_ id: Event.ID) -> String { "\(events)/\(id)" }
}
