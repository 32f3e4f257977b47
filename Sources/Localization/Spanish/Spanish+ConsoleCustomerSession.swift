extension Spanish {
    public var consoleOpenSession: String { "Abrir sesión para el cliente" }
    public func consoleSessionTitle(_ customer: String) -> String { "Abrir el portal a \(customer)" }
    public var consoleSessionIntro: String {
        "Crea una dirección que abre su portal sin código ni contraseña, una sola vez y dentro de 5 minutos. La "
            + "sesión dura hasta 1 hora, o 30 minutos sin uso. Quien la abre puede pagar y cambiar sus datos: dásela "
            + "solo a esa persona."
    }
    public var consoleSessionConfiguration: String { "Configuración del portal" }
    public var consoleSessionConfigurationHint: String { "Decide lo que se puede hacer en esa sesión." }
    public var consoleTheirPortal: String { "La que le corresponde" }
    public var consoleUsualPortal: String { "Principal" }
    public var consoleMakeSession: String { "Crear la dirección" }
    public var consoleSessionMade: String { "La dirección está lista. No la volveremos a mostrar." }
    public var consoleSessionAddress: String { "Dirección para copiar" }
    public var consoleSessionAddressHint: String {
        "Abre una vez y vence en 5 minutos, o antes si alguien deja el equipo. Queda en el registro quién la creó."
    }
    public var consoleCustomerPortalIsOff: String {
        "El portal está apagado: nadie puede entrar hasta que se encienda."
    }
    public var consoleViewAs: String { "Ver como el cliente" }
    public func consoleViewAsTitle(_ customer: String) -> String { "Ver el portal como \(customer)" }
    public var consoleViewAsIntro: String {
        "Verás lo mismo que esa persona, sin poder pagar ni cambiar nada. Tu nombre y el motivo quedan en el registro."
    }
    public var consoleViewReason: String { "Motivo" }
    public var consoleViewReasonHint: String { "Por ejemplo: pregunta por un cobro de octubre." }
    public var consoleSeePortal: String { "Ver el portal" }
}
