extension Spanish {
    public var signInTitle: String { "Entra a tu portal de pagos" }
    public func signInIntro(_ merchant: String, _ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "un código y un enlace"
            case .code: "un código"
            case .link: "un enlace"
            }
        return "Escribe el correo que usas con \(merchant). Te enviaremos \(sent) para entrar, sin contraseña."
    }
    public func sendSignIn(_ offer: SignInOffer) -> String { offer == .link ? "Enviar enlace" : "Enviar código" }
    public var signInEmailHint: String { "El mismo con el que pagaste o te suscribiste." }
    public var checkMailTitle: String { "Revisa tu correo" }
    public func checkMail(_ email: String, _ offer: SignInOffer) -> String {
        "Si \(email) está registrado, te enviamos \(sent(offer))"
    }
    public func checkMailUnnamed(_ offer: SignInOffer) -> String { "Te enviamos \(sent(offer))" }
    private func sent(_ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "un código de 8 dígitos y un enlace. Los dos sirven durante 10 minutos."
        case .code: "un código de 8 dígitos. Sirve durante 10 minutos."
        case .link: "un enlace. Ábrelo antes de 10 minutos."
        }
    }
    public var codeLabel: String { "Código de 8 dígitos" }
    public var enter: String { "Entrar" }
    public func resend(_ offer: SignInOffer) -> String { offer == .link ? "Reenviar enlace" : "Reenviar código" }
    public func resent(_ offer: SignInOffer) -> String {
        let sent = offer == .link ? "un enlace nuevo" : "un código nuevo"
        return "Si el correo está registrado, te enviamos \(sent). El anterior ya no sirve."
    }
    public func mailWaits(until time: String) -> String {
        "Ya se pidieron varios correos para esta dirección: el próximo sale a las \(time)."
    }
    public var useAnotherEmail: String { "Usar otro correo" }
    public var mailAdvice: String {
        "¿No llega? Mira en spam o promociones, y revisa que sea el correo con el que pagas."
    }
    public var codeIsWrong: String { "Ese código no es correcto. Revísalo e intenta de nuevo." }
    public var codeIsMalformed: String { "Escribe los 8 dígitos del código." }
    public var codeIsSpent: String { "Ese código venció o ya se usó. Pide uno nuevo." }
    public func codeIsUsedUp(_ offer: SignInOffer) -> String {
        offer == .code
            ? "Ese código ya no se acepta. Pide uno nuevo."
            : "Ese código ya no se acepta. Pide uno nuevo, o entra con el enlace del correo."
    }
    public var codesAreLocked: String {
        "Por seguridad, ahora no aceptamos códigos. Pide otro correo: trae un enlace para entrar."
    }
    public var useTheLink: String { "Para entrar, usa el enlace del correo." }
    public var networkIsBusy: String {
        "Están llegando muchísimas solicitudes desde tu red. No es por algo que hayas hecho: espera unos minutos e intenta otra vez."
    }
    public var linkTitle: String { "Confirma que eres tú" }
    public func linkIntro(_ merchant: String) -> String {
        "Presiona el botón para entrar al portal de \(merchant) en este navegador."
    }
    public var linkNeedsCode: String {
        "Pediste el enlace desde otro navegador o dispositivo. Para entrar aquí, escribe también el código "
            + "del mismo correo."
    }
    public var spentLinkTitle: String { "Este enlace venció" }
    public var spentLink: String {
        "Los enlaces duran 10 minutos y se usan una sola vez. Pide uno nuevo: toma un momento."
    }
    public var askForNewLink: String { "Pedir un enlace nuevo" }
    public var chooseAccountTitle: String { "¿Con qué cuenta quieres entrar?" }
    public var chooseAccount: String { "Tu correo está en más de una cuenta." }
    public var unnamedAccount: String { "Cuenta sin nombre" }
    public func customerSince(_ date: String) -> String { "Cliente desde el \(date)" }
    public var portalOffTitle: String { "Este portal no está disponible" }
    public func portalOff(_ merchant: String) -> String {
        "\(merchant) no tiene activo su portal de pagos. Tus pagos y suscripciones siguen igual."
    }
    public var enterElsewhereTitle: String { "Entra desde el sitio del comercio" }
    public func enterElsewhere(_ merchant: String) -> String {
        "A este portal se entra desde el sitio o la app de \(merchant)."
    }
    public var openPortalTitle: String { "Tu portal está listo" }
    public var openPortal: String { "Abrir mi portal" }
    public func spentSession(_ merchant: String) -> String {
        "Este acceso se usa una sola vez y dura 5 minutos. Vuelve a \(merchant) y ábrelo de nuevo, o entra "
            + "con tu correo."
    }
    public var signedOut: String { "Cerraste tu sesión." }
    public var signInAgain: String { "Tu sesión terminó. Entra de nuevo para continuar." }
    public var tooManyMails: String {
        "Ya enviamos varios correos a esta dirección. Usa el último que te llegó, o espera unos minutos "
            + "para pedir otro."
    }
}
