extension Spanish {
    public func invitationMailSubject(_ merchant: String) -> String { "\(merchant) te invita a su consola" }
    public func invitationMailIntro(_ merchant: String) -> String {
        "\(merchant) te invita a trabajar en su consola de cobros: clientes, facturas y pagos en un solo lugar."
    }
    public var invitationMailButton: String { "Ver la invitación" }
    public var invitationMailLink: String { "El enlace sirve durante 7 días, una sola vez." }
    public var invitationMailIgnore: String { "Si no esperabas esta invitación, ignora este correo." }
    public var passwordResetMailSubject: String { "Elige una contraseña nueva para la consola" }
    public var passwordResetMailIntro: String { "Con este botón eliges una contraseña nueva para entrar a la consola." }
    public var passwordResetMailButton: String { "Elegir contraseña" }
    public var passwordResetMailLink: String { "El enlace sirve durante 1 hora, una sola vez." }
    public var consolePasswordChangedMailSubject: String { "Cambió tu contraseña de la consola" }
    public var consolePasswordChangedMailIntro: String {
        "Tu contraseña de la consola es otra desde ahora. Cerramos tus demás sesiones."
    }
    public var secondFactorChangedMailSubject: String { "Cambió tu verificación en dos pasos de la consola" }
    public var secondFactorChangedMailIntro: String {
        "Cambió la app o la lista de códigos de recuperación con que confirmas que eres tú al entrar a la consola."
    }
    public var codesTriedMailSubject: String { "Alguien prueba códigos para entrar a tu consola" }
    public var codesTriedMailIntro: String {
        "Alguien escribió tu contraseña y después varios códigos equivocados. Quizás sabe tu contraseña."
    }
    public var newBrowserMailSubject: String { "Entraste a la consola desde otro navegador" }
    public var newBrowserMailIntro: String {
        "Alguien entró a la consola con tu contraseña desde un navegador o una red que no conocíamos."
    }
    public func consoleAccessNotYou(_ merchant: String) -> String {
        "Si no fuiste tú, elige otra contraseña en la página de ingreso y avisa a un dueño de \(merchant)."
    }
    public var consoleMailLabel: String { "Tu consola" }
    public func sentToPersonBecause(_ merchant: String) -> String {
        "Recibes este correo porque \(merchant) usa esta dirección para su consola de cobros."
    }

    public func testLetterSubject(_ subject: String) -> String { "[Prueba] \(subject)" }
    public var testLetterNotice: String { "Prueba: lo pediste desde la consola y te llega solo a ti" }
}
