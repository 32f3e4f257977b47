extension Spanish {
    public var consoleNothingFound: String { "Nada coincide." }
    public var consoleNothingFoundAdvice: String { "Prueba con otro filtro, o mira la lista completa." }
    public var consoleCustomer: String { "Cliente" }
    public var consoleCreated: String { "Creado" }
    public var consoleActions: String { "Acciones" }
    public var consoleNextTry: String { "Próximo intento" }
    public func consoleNotAccepted(_ label: String) -> String {
        "\(label): no se puede usar así. Revísalo y prueba de nuevo."
    }
    public func consoleAmountExample(_ example: String) -> String { "Por ejemplo, \(example)." }
    public var consoleCustomerHint: String { "Nombre, correo, número de factura o ID." }
    public var consoleWhichCustomer: String { "Escribe de qué cliente se trata." }
    public var consoleNoSuchCustomer: String { "Ningún cliente coincide. Prueba con su correo o con parte del nombre." }
    public var consoleWhichOfThem: String { "Varios clientes coinciden: elige uno" }
    public var consoleProcessorSilent: String {
        "El procesador de pagos no responde. Mira cómo quedó antes de intentar de nuevo."
    }
}
