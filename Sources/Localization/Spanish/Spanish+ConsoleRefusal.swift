extension Spanish {
    public var consoleForbiddenTitle: String { "Tu rol no permite esto" }
    public func consoleForbidden(_ role: String) -> String {
        "Tu rol en este comercio es «\(role)», y esto lo hacen otros. Tu intento quedó registrado."
    }
    public var consoleForbiddenAdvice: String { "Si lo necesitas, pídelo a quien administra este comercio." }
    public var consoleWhoCan: String { "Pueden hacerlo:" }
    public var consoleNobodyCan: String { "Por ahora nadie en este comercio puede hacerlo." }
    public func consoleRequestID(_ id: String) -> String {
        "Si pides ayuda a quien administra este servidor, menciona este código: \(id)"
    }
    public var consoleProveTitle: String { "Confirma que eres tú" }
    public var consoleProveIntro: String {
        "Lo que vas a hacer es delicado. Confírmalo y se hace enseguida; lo que escribiste se conserva."
    }
    public var consoleProve: String { "Confirmar y continuar" }
    public var consoleProveLater: String { "No hacerlo ahora" }
    public func consoleProving(_ act: ProvedAct) -> String {
        switch act {
        case .invitation: "Es para hacer o retirar una invitación."
        case .person: "Es para cambiar el acceso de una persona."
        case .refund: "Es para reembolsar un pago."
        case .notification: "Es para cambiar lo que reciben tus clientes."
        case .creditNote: "Es para hacer una nota de crédito."
        case .webhook: "Es para cambiar un webhook."
        case .key: "Es para cambiar las claves de la API."
        case .secondFactor: "Es para cambiar tu verificación en dos pasos."
        }
    }
}
