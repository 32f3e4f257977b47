import Billing
import Core
import Synchronization

/// Endpoints that answer as they are told, and remember what they heard.
public final class WebhookReceiver: Sendable {
    public typealias Answering = @Sendable (OutgoingWebhook) async -> WebhookAnswer

    private let heard = Mutex<[OutgoingWebhook]>([])
    private let answering: Answering

    public init(_ answering: @escaping Answering = { _ in .answered(status: 200, response: "ok") }) {
        self.answering = answering
    }

    /// All of them, in the order in which they came.
    public var all: [OutgoingWebhook] { heard.withLock { $0 } }

    /// What an endpoint heard, in words: `customer.created cus_…`.
    public func words(at url: String) -> [String] {
        all.filter { $0.url == url }.map { String(decoding: $0.body, as: UTF8.self) }
    }

    public func forget() { heard.withLock { $0 = [] } }

    public var post: WebhookPost {
        WebhookPost(
            render: { _, _, events, _ in events.map { Array("\($0.kind.rawValue) \($0.subject)".utf8) } },
            connect: { _ in Line(receiver: self) })
    }

    private struct Line: WebhookConnection {
        let receiver: WebhookReceiver

        func send(_ webhook: OutgoingWebhook) async -> WebhookAnswer {
            receiver.heard.withLock { $0.append(webhook) }
            return await receiver.answering(webhook)
        }

        func close() async {}
    }
}
