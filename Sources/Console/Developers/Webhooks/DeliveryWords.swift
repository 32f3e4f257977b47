import Billing
import Localization

/// What came of a try, for whoever set the webhook up.
extension WebhookDelivery.Try {
    /// `HTTP 200`, or why nothing was answered.
    func words(in say: any Language) -> String {
        let words = [status.map { "HTTP \($0)" }, problem.map { say.consoleDeliveryTrouble(.init(ofProblem: $0)) }]
        let told = words.compactMap(\.self).joined(separator: " · ")
        return told.isEmpty ? "–" : told
    }
}

extension DeliveryTrouble {
    /// By what the sender wrote down.
    init(ofProblem problem: String) {
        let text = problem.lowercased()
        let known: [(mark: String, trouble: DeliveryTrouble)] = [
            ("no host", .noHost), ("not found", .noHost), ("not public", .notPublic), ("redirects", .redirected),
            ("no answer", .timedOut), ("timed out", .timedOut), ("timeout", .timedOut), ("refused", .refused),
            ("ssl", .insecure), ("tls", .insecure), ("certificate", .insecure),
        ]
        self = known.first { text.contains($0.mark) }?.trouble ?? .failed
    }
}
