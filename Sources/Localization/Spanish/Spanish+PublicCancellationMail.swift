extension Spanish {
    public func requestMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Comprobante de cancelación \(number)" : "Comprobante de arrepentimiento \(number)"
    }
    public func requestMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Recibimos un pedido de cancelación a \(merchant) con esta dirección."
            : "Recibimos un arrepentimiento a \(merchant) con esta dirección."
    }
    public var requestMailNextStep: String { "Falta que confirmes. Antes de hacerlo verás qué termina y desde cuándo." }
    public var requestMailOthers: String { "Recibimos varios pedidos seguidos: cada uno tiene su enlace." }
    public var requestMailButton: String { "Ver y confirmar" }
    public var requestMailLink: String { "El enlace sirve durante 72 horas y una sola vez." }
    public func sentBecauseAsked(_ merchant: String) -> String {
        "Recibes este correo porque alguien escribió tu dirección en el portal de \(merchant)."
    }
    public func waitingRequestSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel
            ? "La cancelación \(number) espera tu respuesta" : "El arrepentimiento \(number) espera tu respuesta"
    }
    public func waitingRequestIntro(_ way: PublicCancellation, by date: String) -> String {
        "Quien lo envió probó que el correo es suyo. Responde a más tardar el \(date)."
    }
    public func waitingRequestAdvice(_ id: String) -> String {
        "Cuando esté resuelto, devuelve lo que corresponda y ciérralo con la API: POST /v1/cancellation_requests/\(id)/close."
    }
    public var waitingRequestWhatLabel: String { "Qué pide" }
    public var waitingRequestLeftLabel: String { "Sigue, con su primer pago en curso" }
    public var waitingRequestIDLabel: String { "Identificador en la API" }
    public var dueBackLabel: String { "A devolver" }
    public var unbilledLabel: String { "Quedó sin facturar" }
}
