extension Spanish {
    public var myDataTitle: String { "Mis datos" }
    public func myDataIntro(_ merchant: String) -> String { "Lo que \(merchant) guarda de ti en este portal." }
    public var downloadMyData: String { "Descargar mis datos" }
    public var downloadMyDataIntro: String {
        "Un archivo JSON con lo que guardamos de ti: tus datos, métodos de pago, suscripciones, facturas, pagos, avisos y sesiones. "
            + "Nunca lleva números de tarjeta: no los tenemos."
    }
    public var myDataFileName: String { "mis-datos" }
    public var deletionTitle: String { "Borrar mis datos" }
    public func deletionIntro(_ merchant: String) -> String {
        "Puedes pedir a \(merchant) que borre tu cuenta. Antes te mostramos qué se borra y qué no."
    }
    public var askForDeletion: String { "Pedir que borren mis datos" }
    public var deletionQuestion: String { "¿Pedir que borren tus datos?" }
    public func deletionWarning(_ merchant: String) -> String {
        "Le avisaremos a \(merchant). Hoy no se borra nada, y puedes retirar tu pedido mientras espera."
    }
    public var deletedLabel: String { "Se cierra" }
    public var whatIsDeleted: String { "Tu cuenta: el acceso al portal, las suscripciones y los cobros automáticos." }
    public var keptByLawLabel: String { "Se guarda por ley" }
    public var whatIsKeptByLaw: String { "Tus facturas y pagos, con el nombre y la dirección que llevan impresos." }
    public var deletionWaitsForDebts: String {
        "Tienes pagos pendientes: conviene pagarlos antes, porque después ya no podrás entrar."
    }
    public var deletionWaitsForSubscriptions: String {
        "Tienes suscripciones activas: se siguen cobrando hasta que se cierre tu cuenta, y entonces terminan."
    }
    public var keepMyData: String { "Dejar todo como está" }
    public var confirmDeletion: String { "Pedir que los borren" }
    public func deletionAwaits(_ date: String, _ merchant: String) -> String {
        "El \(date) pediste que borren tus datos. \(merchant) ya lo sabe; todavía no se borró nada."
    }
    public var withdrawDeletion: String { "Retirar mi pedido" }
    public var deletionAsked: String { "Recibimos tu pedido. Todavía no se borró nada." }
    public var deletionWithdrawn: String { "Retiraste tu pedido. Tus datos siguen como estaban." }
}
