extension Spanish {
    public var consoleAccountTitle: String { "Tu cuenta" }
    public var consoleNoMerchants: String {
        "Por ahora no trabajas en ningún comercio. Cuando alguien te invite, te llegará un correo."
    }
    public var consoleYourDetails: String { "Tus datos" }
    public var consoleHowYouComeIn: String { "Cómo entras" }
    public var consoleSecondFactor: String { "Verificación en dos pasos" }
    public var consoleFactorIsOff: String { "Sin configurar" }
    public var consoleChangePassword: String { "Cambiar la contraseña" }
    public var consoleNewRecoveryCodes: String { "Nuevos códigos de recuperación" }
    public var consoleAccountSaved: String { "Guardamos tus datos." }
    public var consoleSessionEnded: String { "Cerramos esa sesión." }
    public var consoleSessionsEnded: String { "Cerramos las otras sesiones." }
    public func consoleFactorIsOn(codesLeft: Int) -> String {
        codesLeft == 1
            ? "Códigos de una app. Queda 1 código de recuperación."
            : "Códigos de una app. Quedan \(codesLeft) códigos de recuperación."
    }
    public var consoleOtherApp: String { "Usar otra app" }
    public var consoleCurrentPassword: String { "Contraseña actual" }
    public var consoleCurrentIsWrong: String { "Esa no es tu contraseña actual." }
    public var consolePasswordChanged: String { "Guardamos tu contraseña nueva y cerramos tus otras sesiones." }
    public var consoleChangePasswordHint: String {
        "Al guardarla se cierran tus otras sesiones, y te avisamos por correo."
    }

    public var consoleFailuresTitle: String { "Entradas fallidas" }
    public var consoleFailuresIntro: String {
        "Las últimas con este correo, de 30 días. Si no fue nadie que conozcas, una contraseña mejor ayuda."
    }
    public var consoleNoFailures: String { "En los últimos 30 días nadie falló al entrar con este correo." }
    public var consoleFailedByPassword: String { "La contraseña no era esa" }
    public var consoleFailedByCode: String { "La contraseña era esa, el código no" }
}
