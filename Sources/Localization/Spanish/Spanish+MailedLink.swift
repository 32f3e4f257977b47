extension Spanish {
    public var purposeIsPaidTitle: String { "Este pago ya está hecho" }
    public func purposeIsPaid(_ merchant: String) -> String {
        "\(merchant) ya lo recibió: no tienes que hacer nada más. En tu portal está la factura."
    }
    public var spentReplacement: String { "Servía durante 30 días después del correo." }
    public var spentPaper: String { "Servía durante 90 días después del correo." }
    public var usedLinkTitle: String { "Este enlace ya se usó" }
    public var usedLink: String { "Se usó tantas veces como se podía. Si todavía te hace falta, pide uno nuevo." }
    public var endedLinkTitle: String { "Este enlace se cerró" }
    public var endedLink: String {
        "Se cerró antes de vencer. Si todavía te hace falta, pide uno nuevo."
    }
    public var mailFreshLink: String { "Enviarme un enlace nuevo" }
    public var freshLinkHint: String { "Llega al correo de la cuenta, y a ningún otro." }
    public var freshLinkSent: String {
        "Si todavía hay algo que hacer con este enlace, te enviamos uno nuevo al correo de la cuenta."
    }
    public var replacementTitle: String { "Cambia tu método de pago" }
    public func replacementIntro(_ merchant: String) -> String { "Pon otro en lugar del que usas con \(merchant)." }
    public var replacedMethod: String { "Ahora pagas con" }
    public var replacedMethodExpires: String { "Vence" }
    public var replacedTitle: String { "Listo, cambiaste tu método de pago" }
    public func replacedBy(_ method: String) -> String { "Desde ahora pagas con \(method)." }
    public func paperTitle(_ number: String) -> String { "Factura \(number)" }
    public func paperIntro(_ merchant: String) -> String { "Te la envió \(merchant)." }
    public var mailedLinksTitle: String { "Enlaces de tus correos" }
    public var mailedLinksIntro: String {
        "Cada uno sirve para una sola cosa, sin entrar a tu cuenta. Cierra los que no quieras dejar abiertos."
    }
    public var linkPays: String { "Para pagar una factura" }
    public var linkReplaces: String { "Para cambiar un método de pago" }
    public var linkDownloads: String { "Para descargar una factura" }
    public func mailedLinkDates(_ sent: String, until end: String) -> String { "Enviado el \(sent), hasta el \(end)" }
    public var endAllLinks: String { "Cerrar todos los enlaces" }
    public var linkEnded: String { "Cerramos ese enlace." }
    public var linksEnded: String { "Cerramos todos los enlaces de tus correos." }
}
