extension Spanish {
    public var consoleFirstHour: String { "Primeros pasos" }
    public var consoleFirstHourIntro: String {
        "De una cuenta vacía a un portal que cobra. Cada paso se marca solo cuando está hecho, y puedes saltarte el que no te sirva."
    }
    public func consoleStepsDone(_ count: Int, of all: Int) -> String { "\(count) de \(all) listos o saltados." }
    public func consoleStep(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Pon tu marca"
        case .processor: isLive ? "Conecta un procesador de pagos" : "Usa el procesador de prueba"
        case .product: "Crea tu primer producto con su precio"
        case .customer: "Agrega tu primer cliente"
        case .portal: "Comparte la dirección de tu portal"
        case .payment: isLive ? "Recibe tu primer pago" : "Haz tú un pago de prueba"
        }
    }
    public func consoleStepPurpose(_ step: ConsoleStep, isLive: Bool) -> String {
        switch step {
        case .brand: "Tus clientes reconocen tu portal, tus correos y tus facturas por tu logo y tu color."
        case .processor:
            isLive
                ? "Es quien mueve el dinero. Esta versión solo trae el de prueba, que en modo real no se acepta."
                : "Cobra como uno de verdad, con tarjetas de prueba y sin dinero real, para que lo veas todo antes de empezar."
        case .product: "Lo que vendes y cuánto cuesta: de ahí salen las suscripciones y los cobros."
        case .customer: "Con su nombre y su correo ya puede entrar al portal y recibir facturas."
        case .portal:
            "Está hecho cuando entra el primer cliente. La dirección, el botón para tu sitio y el código QR están en la página del portal."
        case .payment:
            isLive
                ? "Está hecho cuando alguien te paga."
                : "Entra al portal como cliente y paga con 4242 4242 4242 4242: así verás lo mismo que verán ellos."
        }
    }
    public var consoleDoStep: String { "Hacerlo" }
    public var consoleSkipStep: String { "Saltar" }
    public var consoleResumeStep: String { "Volver a la lista" }
    public var consoleStepIsDone: String { "Listo" }
    public var consoleStepIsSkipped: String { "Saltado" }
    public var consoleAllSteps: String { "Ver todos los pasos" }
    public func consoleNextStep(_ title: String) -> String { "Ahora: \(title)." }
}
