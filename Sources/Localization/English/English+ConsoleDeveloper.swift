extension English {
    public var consoleShownOnce: String { "Copy it now and keep it safe: it is not shown again." }
    public func consoleOverlap(hours: Int) -> String {
        switch hours {
        case 0: "Not a moment longer"
        case 24: "For 1 more day"
        default: "For \(hours / 24) more days"
        }
    }
    public var consoleOverlapLabel: String { "The old one goes on working" }
    public var consoleKeysIntro: String { "Your programs use the API with these. Each works in this mode only." }
    public var consoleNoKeys: String { "There are no keys yet." }
    public var consoleNoKeysAdvice: String {
        "Create one and give it to your program: the API speaks Stripe's dialect."
    }
    public var consoleKey: String { "Key" }
    public var consoleKeyKindLabel: String { "Kind" }
    public func consoleKeyKind(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "Secret key"
        case .publishable: "Publishable key"
        }
    }
    public func consoleKeyKindDetail(_ kind: KeyKind) -> String {
        switch kind {
        case .secret: "It can do everything. Keep it on your servers only."
        case .publishable: "It names your business and opens nothing: it may stand on a page."
        }
    }
    public var consoleLastUse: String { "Last use" }
    public var consoleNeverUsed: String { "Never" }
    public var consoleKeyWorks: String { "Works" }
    public func consoleKeyWorksUntil(_ time: String) -> String { "Works until \(time)" }
    public var consoleKeyEnded: String { "Revoked" }
    public var consoleNewKey: String { "Create key" }
    public var consoleNewKeyTitle: String { "Your new key" }
    public var consoleNewKeyLive: String { "It works in live mode: it charges real money." }
    public var consoleNewKeyTest: String { "It works in test mode: it charges no real money." }
    public var consoleRoll: String { "Replace" }
    public func consoleRollTitle(_ key: String) -> String { "Replace \(key)?" }
    public var consoleRollExplained: String {
        "You get a new key. Put it into your programs while the old one still works."
    }
    public func consoleOldKeyWorksUntil(_ time: String) -> String { "The old one works until \(time)." }
    public var consoleRevoke: String { "Revoke" }
    public func consoleRevokeTitle(_ key: String) -> String { "Revoke \(key)?" }
    public func consoleKeyUsedOn(_ time: String) -> String { "It was last used on \(time)." }
    public var consoleKeyNeverUsed: String { "It was never used." }
    public var consoleRevokeExplained: String { "Whatever program uses it stops working at once. It cannot be undone." }
    public func consoleKeyRevoked(_ key: String) -> String { "\(key) is revoked." }
    public var consoleKeyHasEnded: String { "That key does not work any more: create another." }
    public var consoleWebhooksIntro: String { "Addresses of yours that we tell what happens, signed and with retries." }
    public var consoleNoWebhooks: String { "No address is told yet." }
    public var consoleNoWebhooksAdvice: String {
        "Add your program's, so that it knows when something is paid or fails."
    }
    public var consoleNewWebhook: String { "Add address" }
    public var consoleNewWebhookIntro: String {
        "You will get a secret with which your program checks that a message is ours."
    }
    public var consoleWebhookURL: String { "Address" }
    public var consoleWebhookURLHint: String { "It begins with https:// and is on the internet." }
    public var consoleWebhookURLRefused: String { "Enter a public address that begins with https://." }
    public var consoleTooManyWebhooks: String { "There are as many addresses as there may be: delete one." }
    public var consoleWebhookEvents: String { "Events" }
    public var consoleAllEvents: String { "All events" }
    public var consoleSomeEvents: String { "Only those you choose" }
    public func consoleEventCount(_ count: Int) -> String { "\(count) chosen" }
    public var consoleChooseEvents: String { "Choose at least one event, or all of them." }
    public var consoleWebhookMade: String { "The address is ready" }
    public var consoleSigningSecret: String { "Signing secret" }
    public var consoleSigningExplained: String {
        "Each message carries a signature in its Stripe-Signature header, which is checked with this secret."
    }
    public var consoleSeeWebhook: String { "See the address" }
    public var consoleWebhookOn: String { "On" }
    public var consoleWebhookOff: String { "Off" }
    public var consoleRotateSecret: String { "Change secret" }
    public var consoleRotateSecretTitle: String { "Change the secret?" }
    public var consoleRotateSecretExplained: String {
        "You get a new one. While the old one still works, we sign with both."
    }
    public var consoleOldSecretUntil: String { "The old secret works until" }
    public func consoleOldSecretWorksUntil(_ time: String) -> String { "The old one works until \(time)." }
    public var consoleDisable: String { "Switch off" }
    public var consoleEnable: String { "Switch on" }
    public func consoleDisableTitle(_ url: String) -> String { "Stop telling \(url)?" }
    public var consoleDisableExplained: String {
        "What was on its way is not sent. You can switch it on whenever you like."
    }
    public func consoleDeleteWebhookTitle(_ url: String) -> String { "Delete \(url)?" }
    public var consoleDeleteWebhookExplained: String {
        "It is told nothing more, not even what was on its way. It cannot be undone."
    }
    public var consoleWebhookDisabled: String { "This address is not told any more." }
    public var consoleWebhookEnabled: String { "This address is told again." }
    public var consoleWebhookDeleted: String { "The address is deleted." }
    public var consoleWebhookIsOff: String { "The address is off: switch it on first." }
    public var consoleDeliveries: String { "Deliveries" }
    public var consoleNoDeliveries: String { "There are no deliveries." }
    public var consoleNoDeliveriesAdvice: String {
        "They appear when something happens that this address wants to know."
    }
    public func consoleDelivery(_ state: DeliveryState) -> String {
        switch state {
        case .pending: "On its way"
        case .succeeded: "Delivered"
        case .failed: "Not delivered"
        case .canceled: "Not sent"
        }
    }
    public var consoleEvent: String { "Event" }
    public var consoleAnswer: String { "Answer" }
    public var consoleTries: String { "Times sent" }
    public var consoleLastTry: String { "Last sent" }
    public var consoleResend: String { "Send again" }
    public var consoleDeliveryQueued: String { "It is sent again in a few seconds." }
    public var consoleEventsIntro: String { "Everything that happened, as your programs hear it." }
    public var consoleNoEvents: String { "Nothing has happened yet." }
    public var consoleNoEventsAdvice: String { "Every change leaves an event here, with the object as it was then." }
    public var consoleEventType: String { "Event type" }
    public var consoleSubject: String { "About" }
    public var consoleEventObject: String { "The object at that moment" }
    public var consoleRequest: String { "Request" }
    public var consoleIdempotencyKey: String { "Idempotency key" }
    public func consoleDeliveryTrouble(_ trouble: DeliveryTrouble) -> String {
        switch trouble {
        case .noHost: "There is no such server: check the address."
        case .notPublic: "The address is not public: we do not write to it."
        case .refused: "The server takes no connections."
        case .insecure: "No secure connection could be made: check the certificate."
        case .timedOut: "The server did not answer in time."
        case .redirected: "It answered with a redirect, and we do not follow those."
        case .failed: "The connection broke off."
        }
    }
    public var consoleRawTrouble: String { "Technical message" }
}
