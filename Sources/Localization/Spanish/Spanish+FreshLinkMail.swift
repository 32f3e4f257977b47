extension Spanish {
    public func freshLinkMailSubject(_ merchant: String) -> String { "Tu enlace nuevo de \(merchant)" }
    public func freshPaymentLinkIntro(_ merchant: String) -> String {
        "Pediste un enlace nuevo para tu pago a \(merchant). Sirve mientras esté pendiente, hasta 14 días."
    }
    public func freshMethodLinkIntro(_ merchant: String) -> String {
        "Pediste un enlace nuevo para cambiar el método con que pagas a \(merchant). Sirve durante 30 días."
    }
    public func freshPaperLinkIntro(_ merchant: String) -> String {
        "Pediste un enlace nuevo para descargar una factura de \(merchant). Sirve durante 90 días."
    }
}
