extension English {
    public var consoleForbiddenTitle: String { "Your role does not allow this" }
    public func consoleForbidden(_ role: String) -> String {
        "Your role at this business is “\(role)”, and others do this. Your attempt was recorded."
    }
    public var consoleForbiddenAdvice: String { "If you need this, ask whoever administers this business." }
    public var consoleWhoCan: String { "These people can:" }
    public var consoleNobodyCan: String { "For now nobody at this business can do it." }
    public func consoleRequestID(_ id: String) -> String {
        "If you ask whoever runs this server for help, mention this code: \(id)"
    }
    public var consoleProveTitle: String { "Confirm it is you" }
    public var consoleProveIntro: String {
        "What you are about to do is sensitive. Confirm it and it is done right away; what you typed is kept."
    }
    public var consoleProve: String { "Confirm and continue" }
    public var consoleProveLater: String { "Not now" }
    public func consoleProving(_ act: ProvedAct) -> String {
        switch act {
        case .invitation: "This makes or withdraws an invitation."
        case .person: "This changes somebody's access."
        case .refund: "This refunds a payment."
        case .notification: "This changes what your customers are sent."
        case .creditNote: "This makes a credit note."
        case .webhook: "This changes a webhook."
        case .key: "This changes the API keys."
        case .secondFactor: "This changes your two-step verification."
        }
    }
}
