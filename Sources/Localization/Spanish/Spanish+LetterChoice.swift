extension Spanish {
    public var lettersTitle: String { "Correos que recibes" }
    public var lettersSummary: String { "Facturas, pagos y avisos de tarjetas: elige cuáles quieres recibir." }
    public var chooseLetters: String { "Elegir qué correos recibo" }
    public var lettersIntro: String { "Todo lo que dejes de recibir sigue estando en este portal." }
    public var chosenLettersLegend: String { "Quiero recibir" }
    public var letterLanguage: String { "Idioma de tus correos" }
    public var invoiceLetters: String { "Facturas nuevas" }
    public var invoiceLettersDetail: String {
        "Las que pagas por tu cuenta, cuando se emiten. Vencen igual, aunque no recibas este correo."
    }
    public var paymentLetters: String { "Pagos recibidos" }
    public var paymentLettersDetail: String { "Con el monto, el método y la factura." }
    public var cardLetters: String { "Tarjetas que vencen" }
    public var cardLettersDetail: String { "30 y 7 días antes de que venza una tarjeta que usas para pagar." }
    public var alwaysSentTitle: String { "Siempre te llegan" }
    public var alwaysSentIntro: String { "Estos correos no se pueden desactivar, por lo que dice cada uno." }
    public var debtLetters: String { "Pagos rechazados o por completar" }
    public var debtLettersReason: String { "Hay algo pendiente que solo tú puedes resolver." }
    public var subscriptionLetters: String { "Cambios de una suscripción" }
    public var subscriptionLettersReason: String {
        "Cancelaciones, pausas, cambios de plan y fin de la prueba: son tu constancia de lo que se cobra y de lo que no."
    }
    public var refundLetters: String { "Reembolsos" }
    public var refundLettersReason: String { "Son tu constancia del dinero que vuelve." }
    public var accessLetters: String { "Códigos y enlaces que pides" }
    public var accessLettersReason: String { "Sin ellos no podrías entrar." }
    public var securityLetters: String { "Seguridad" }
    public var securityLettersReason: String {
        "Cambios de correo, contraseña o métodos de pago: si no fuiste tú, tienes que enterarte."
    }
    public var lettersSaved: String { "Guardamos lo que elegiste." }
}
