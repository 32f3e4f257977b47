/// Keys, webhooks and events, as whoever writes the merchant's programs reads of them.
public protocol ConsoleDeveloperPhrases {
    var consoleShownOnce: String { get }
    /// For how long what is replaced goes on working.
    func consoleOverlap(hours: Int) -> String
    var consoleOverlapLabel: String { get }
    var consoleKeysIntro: String { get }
    var consoleNoKeys: String { get }
    var consoleNoKeysAdvice: String { get }
    var consoleKey: String { get }
    var consoleKeyKindLabel: String { get }
    func consoleKeyKind(_ kind: KeyKind) -> String
    func consoleKeyKindDetail(_ kind: KeyKind) -> String
    var consoleLastUse: String { get }
    var consoleNeverUsed: String { get }
    var consoleKeyWorks: String { get }
    func consoleKeyWorksUntil(_ time: String) -> String
    var consoleKeyEnded: String { get }
    var consoleNewKey: String { get }
    var consoleNewKeyTitle: String { get }
    var consoleNewKeyLive: String { get }
    var consoleNewKeyTest: String { get }
    var consoleRoll: String { get }
    func consoleRollTitle(_ key: String) -> String
    var consoleRollExplained: String { get }
    func consoleOldKeyWorksUntil(_ time: String) -> String
    var consoleRevoke: String { get }
    func consoleRevokeTitle(_ key: String) -> String
    func consoleKeyUsedOn(_ time: String) -> String
    var consoleKeyNeverUsed: String { get }
    var consoleRevokeExplained: String { get }
    func consoleKeyRevoked(_ key: String) -> String
    var consoleKeyHasEnded: String { get }
    var consoleWebhooksIntro: String { get }
    var consoleNoWebhooks: String { get }
    var consoleNoWebhooksAdvice: String { get }
    var consoleNewWebhook: String { get }
    var consoleNewWebhookIntro: String { get }
    var consoleWebhookURL: String { get }
    var consoleWebhookURLHint: String { get }
    var consoleWebhookURLRefused: String { get }
    var consoleTooManyWebhooks: String { get }
    var consoleWebhookEvents: String { get }
    var consoleAllEvents: String { get }
    var consoleSomeEvents: String { get }
    func consoleEventCount(_ count: Int) -> String
    var consoleChooseEvents: String { get }
    var consoleWebhookMade: String { get }
    var consoleSigningSecret: String { get }
    var consoleSigningExplained: String { get }
    var consoleSeeWebhook: String { get }
    var consoleWebhookOn: String { get }
    var consoleWebhookOff: String { get }
    var consoleRotateSecret: String { get }
    var consoleRotateSecretTitle: String { get }
    var consoleRotateSecretExplained: String { get }
    var consoleOldSecretUntil: String { get }
    func consoleOldSecretWorksUntil(_ time: String) -> String
    var consoleDisable: String { get }
    var consoleEnable: String { get }
    func consoleDisableTitle(_ url: String) -> String
    var consoleDisableExplained: String { get }
    func consoleDeleteWebhookTitle(_ url: String) -> String
    var consoleDeleteWebhookExplained: String { get }
    var consoleWebhookDisabled: String { get }
    var consoleWebhookEnabled: String { get }
    var consoleWebhookDeleted: String { get }
    var consoleWebhookIsOff: String { get }
    var consoleDeliveries: String { get }
    var consoleNoDeliveries: String { get }
    var consoleNoDeliveriesAdvice: String { get }
    func consoleDelivery(_ state: DeliveryState) -> String
    var consoleEvent: String { get }
    var consoleAnswer: String { get }
    var consoleTries: String { get }
    var consoleLastTry: String { get }
    var consoleResend: String { get }
    var consoleDeliveryQueued: String { get }
    var consoleEventsIntro: String { get }
    var consoleNoEvents: String { get }
    var consoleNoEventsAdvice: String { get }
    var consoleEventType: String { get }
    var consoleSubject: String { get }
    var consoleEventObject: String { get }
    var consoleRequest: String { get }
    var consoleIdempotencyKey: String { get }
    func consoleDeliveryTrouble(_ trouble: DeliveryTrouble) -> String
    /// What the network said, as it said it.
    var consoleRawTrouble: String { get }
}

/// Why nothing was answered to a webhook, or what was answered counts for nothing.
public enum DeliveryTrouble: String, CaseIterable, Sendable {
    case noHost, notPublic, refused, insecure, timedOut, redirected, failed
}

/// What a key may do, by name.
public enum KeyKind: String, CaseIterable, Sendable { case secret, publishable }

/// What became of a delivery, by name.
public enum DeliveryState: String, CaseIterable, Sendable { case pending, succeeded, failed, canceled }
