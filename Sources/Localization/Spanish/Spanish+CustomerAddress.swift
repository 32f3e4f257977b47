extension Spanish {
    public func ownAddressIntro(_ email: String, _ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "Te enviaremos un código y un enlace a \(email)."
        case .code: "Te enviaremos un código a \(email)."
        case .link: "Te enviaremos un enlace a \(email)."
        }
    }
    public var ownAddressTitle: String { "Tu dirección en este portal" }
    public func ownAddressExplained(_ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "el código o el enlace"
            case .code: "el código"
            case .link: "el enlace"
            }
        return
            "Guárdala en tus favoritos: te reconoce sin que escribas tu correo, y para entrar siempre necesitas \(sent) que te enviamos."
    }
    public var ownAddressHidden: String {
        "Tienes una que sigue sirviendo, pero ya no podemos mostrarla. Cámbiala para verla."
    }
    public var makeOwnAddress: String { "Crear mi dirección" }
    public var changeOwnAddress: String { "Cambiar mi dirección" }
    public var endOwnAddress: String { "Eliminar mi dirección" }
    public var ownAddressMade: String { "Esta es tu dirección. Si tenías otra, ya no sirve." }
    public var ownAddressEnded: String { "Tu dirección ya no sirve." }
}
