extension Spanish {
    public var consoleSignInTitle: String { "Entra a la consola" }
    public var consoleSignInIntro: String { "Para quienes trabajan en el comercio." }
    public var consoleForgotPassword: String { "Olvidé mi contraseña" }
    public func consoleRefusal(_ trouble: SignInTrouble) -> String {
        switch trouble {
        case .wrongPassword: "El correo o la contraseña no son correctos."
        case .wrongCode: "Ese código no es correcto o ya se usó. Espera el siguiente e intenta de nuevo."
        case .locked:
            "Hubo demasiados intentos. Espera 15 minutos (hasta 24 horas si fueron muchos), o elige una contraseña nueva con un enlace a tu correo: con ella entras de inmediato."
        case .codesLocked:
            "Hubo demasiados códigos equivocados. Intenta de nuevo en 24 horas, o entra desde un lugar donde ya hayas entrado."
        case .expired: "Pasó demasiado tiempo, o hubo demasiados intentos. Empieza de nuevo."
        case .passwordTooShort: passwordIsTooShort
        case .passwordTooLong: passwordIsTooLong
        case .passwordTooCommon: "Es de las primeras que alguien probaría, o se parece a tus datos. Elige otra."
        case .passwordUnchanged: "Esa es tu contraseña actual. Elige otra."
        }
    }
    public var consoleCodeTitle: String { "Escribe tu código" }
    public var consoleCodeIntro: String { "Abre tu app de códigos y escribe los 6 dígitos que muestra." }
    public var consoleCodeLabel: String { "Código" }
    public var consoleCodeHint: String { "Los 6 dígitos de tu app, o un código de recuperación." }
    public var consoleCodeIsMissing: String { "Escribe el código." }
    public var consoleOtherAccount: String { "Entrar con otra cuenta" }
    public var consolePasswordTitle: String { "Elige una contraseña nueva" }
    public var consolePasswordIntro: String {
        "Escribe tu correo. Si tiene acceso a la consola, te enviamos un enlace para elegir otra contraseña."
    }
    public var consoleSendLink: String { "Enviar enlace" }
    public var consoleBackToSignIn: String { "Ir a la entrada" }
    public var consoleNewPasswordTitle: String { "Tu contraseña nueva" }
    public var consoleLinkIsOver: String { "Este enlace ya no sirve" }
    public var consolePasswordLinkIsOver: String {
        "Los enlaces para elegir contraseña duran 1 hora y se usan una sola vez."
    }
    public var consoleAskForLink: String { "Pedir otro enlace" }
    public func consoleInvitationTitle(_ merchant: String) -> String { "Trabaja en la consola de \(merchant)" }
    public func consoleInvitationIntro(_ email: String, role: String) -> String {
        "La invitación es para \(email), con el rol «\(role)»."
    }
    public var consoleInvitationKnown: String {
        "Ya tienes acceso a la consola con este correo. Entra para aceptar la invitación."
    }
    public func consoleInvitationOther(_ email: String) -> String {
        "En este navegador está abierta la sesión de \(email). Ciérrala y abre el enlace otra vez."
    }
    public var consoleInvitationAccept: String { "Aceptar la invitación" }
    public var consoleInvitationUsed: String { "Esta invitación ya se aceptó. Entra con tu correo y tu contraseña." }
    public var consoleInvitationExpired: String { "Las invitaciones duran 7 días. Pide otra a quien te invitó." }
    public var consoleYourName: String { "Nombre y apellido" }
    public var consoleSignedOut: String { "Cerraste tu sesión." }
    public var consoleSignInAgain: String { "Tu sesión terminó. Entra de nuevo para continuar." }
    public var consoleKeptFormTitle: String { "Lo que escribiste sigue aquí" }
    public var consoleKeptFormIntro: String {
        "Tu sesión terminó antes de que lo recibiéramos: no hicimos nada. Revísalo y envíalo de nuevo, o vuelve a la página."
    }
    public var consoleKeptFormSend: String { "Enviar lo que escribí" }
    public var consoleKeptFormLeave: String { "Volver sin enviar" }
    public var consolePasswordAsked: String {
        "Si el correo tiene acceso a la consola, le enviamos un enlace para elegir una contraseña. Sirve durante 1 hora."
    }
    public var consolePasswordSaved: String { "Guardamos tu contraseña. Entra con ella." }
    public func consoleJoined(_ merchant: String) -> String { "Ya trabajas en la consola de \(merchant)." }
}
