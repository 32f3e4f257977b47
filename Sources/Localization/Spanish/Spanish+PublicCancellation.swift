extension Spanish {
    public var withoutAccount: String { "Sin entrar a tu cuenta" }
    public func wayOut(_ way: WayOut) -> String { way == .cancel ? "Cancelar" : "Arrepentirme" }
    public func wayOutTitle(_ way: WayOut) -> String {
        way == .cancel ? "Cancelar un servicio" : "Arrepentirme de una compra"
    }
    public func wayOutIntro(_ way: WayOut, _ merchant: String, days: Int) -> String {
        way == .cancel
            ? "Dinos qué quieres cancelar con \(merchant). No hace falta que entres: recibirás un comprobante con número y hora."
            : "Hasta \(days) días después de contratar con \(merchant) puedes arrepentirte sin explicar por qué. Recibirás un comprobante con número y hora."
    }
    public func wayOutError(_ title: String) -> String { "Error: \(title)" }
    public var wayOutNameHint: String { "Como figura en tu contrato o en tus facturas." }
    public var wayOutEmailHint: String { "El correo con el que contrataste. Ahí llega el enlace para confirmar." }
    public func wayOutWhatLabel(_ way: WayOut) -> String {
        way == .cancel ? "Qué quieres cancelar" : "De qué te arrepientes"
    }
    public var wayOutWhatHint: String { "Por ejemplo, el nombre del plan. No escribas números de tarjeta." }
    public var wayOutWhatIsMissing: String { "Escribe qué plan o servicio es." }
    public func wayOutSend(_ way: WayOut) -> String {
        way == .cancel ? "Enviar pedido de cancelación" : "Enviar arrepentimiento"
    }
    public func requestReceived(_ way: WayOut) -> String {
        way == .cancel ? "Recibimos tu pedido de cancelación" : "Recibimos tu arrepentimiento"
    }
    public func requestNextStep(_ email: String) -> String {
        "Falta un paso: abre el correo que enviamos a \(email) y confirma. Desde ese momento no se te cobra ningún período más."
    }
    public var requestMailAdvice: String {
        "Si ya nos habías escrito varias veces hoy, el correo puede tardar hasta una hora. Guarda este comprobante."
    }
    public var requestNumberLabel: String { "Número" }
    public var requestMomentLabel: String { "Recibido" }
    public var requestWhatLabel: String { "Lo que pediste" }
    public func requestProofTitle(_ way: WayOut) -> String {
        way == .cancel ? "Confirma tu cancelación" : "Confirma tu arrepentimiento"
    }
    public func requestProofIntro(_ way: WayOut, _ merchant: String) -> String {
        way == .cancel
            ? "Al confirmar, \(merchant) no te cobra más períodos."
            : "Al confirmar, lo que elijas termina ahora y \(merchant) calcula lo que te debe devolver."
    }
    public var requestChoiceLegend: String { "¿A qué se refiere tu pedido?" }
    public var requestAll: String { "Todo lo de esta lista" }
    public var requestOther: String { "Es otra cosa" }
    public func requestNothingFound(_ merchant: String) -> String {
        "No encontramos una suscripción vigente con este correo. Confirma igual y \(merchant) la busca por ti."
    }
    public var requestChoiceIsNeeded: String { "Elige a qué se refiere tu pedido." }
    public func requestConfirm(_ way: WayOut) -> String {
        way == .cancel ? "Confirmar cancelación" : "Confirmar arrepentimiento"
    }
    public var requestTellMerchant: String { "Confirmar pedido" }
    public func requestDone(_ way: WayOut) -> String {
        way == .cancel ? "Tu cancelación está hecha" : "Tu arrepentimiento está hecho"
    }
    public var requestNoMoreCharges: String { "Ya no se te cobrarán más períodos de lo que elegiste." }
    public func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String {
        amount.map { "\(merchant) te debe devolver \($0). Lo confirma a más tardar el \(date)." }
            ?? "\(merchant) revisa tu pedido y te responde a más tardar el \(date)."
    }
    public var spentRequestTitle: String { "Este enlace ya no sirve" }
    public var spentRequest: String { "Ya se usó o pasaron sus 72 horas. Si todavía no confirmaste, pídelo de nuevo." }
}
