extension Spanish {
    public var withoutAccount: String { "Sin entrar a tu cuenta" }
    public func publicCancellation(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancelar una suscripción sin entrar" : "Arrepentirme de una compra"
    }
    public func publicCancellationTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Cancelar un servicio" : "Arrepentirme de una compra"
    }
    public func publicCancellationIntro(_ way: PublicCancellation, _ merchant: String, days: Int) -> String {
        way == .cancel
            ? "Dinos qué quieres cancelar con \(merchant). No hace falta que entres: recibirás un comprobante con número y hora."
            : "Hasta \(days) días después de contratar con \(merchant) puedes arrepentirte sin explicar por qué. Recibirás un comprobante con número y hora."
    }
    public var publicCancellationNameHint: String { "Como figura en tu contrato o en tus facturas." }
    public var publicCancellationEmailHint: String {
        "El correo con el que contrataste. Ahí llega el enlace para confirmar."
    }
    public func publicCancellationWhatLabel(_ way: PublicCancellation) -> String {
        way == .cancel ? "Qué quieres cancelar" : "De qué te arrepientes"
    }
    public var publicCancellationWhatHint: String { "Por ejemplo, el nombre del plan. No escribas números de tarjeta." }
    public var publicCancellationWhatIsMissing: String { "Escribe qué plan o servicio es." }
    public func publicCancellationSend(_ way: PublicCancellation) -> String {
        way == .cancel ? "Enviar pedido de cancelación" : "Enviar arrepentimiento"
    }
    public func requestReceived(_ way: PublicCancellation) -> String {
        way == .cancel ? "Recibimos tu pedido de cancelación" : "Recibimos tu arrepentimiento"
    }
    public func requestNextStep(_ email: String) -> String {
        "Falta un paso: abre el correo que enviamos a \(email) y confirma. Antes de confirmar verás qué termina y desde cuándo."
    }
    public var requestMailAdvice: String {
        "Si ya nos habías escrito varias veces hoy, el correo puede tardar hasta una hora. Guarda este comprobante."
    }
    public var requestOutcomeIsMailed: String { "También te lo enviamos por correo." }
    public var requestNumberLabel: String { "Número" }
    public var requestMomentLabel: String { "Recibido" }
    public func requestProofTitle(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirma tu cancelación" : "Confirma tu arrepentimiento"
    }
    public var requestProofTitle: String { "Confirma tu pedido" }
    public func requestProofIntro(_ way: PublicCancellation, _ merchant: String) -> String {
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
    public func requestAlreadyEnded(_ plan: String, _ day: String) -> String {
        "Tu suscripción a \(plan) terminó el \(day). No se te cobra ningún período más."
    }
    public func requestAlreadyCancelled(_ plan: String, _ lastDay: String) -> String {
        "Tu suscripción a \(plan) ya está cancelada: puedes usarla hasta el \(lastDay), inclusive. No se te cobra ningún período más."
    }
    public func requestIfAnother(_ merchant: String) -> String {
        "Si tu pedido es por otra cosa, confírmalo y \(merchant) la busca por ti."
    }
    public func requestIsLate(_ merchant: String, days: Int) -> String {
        "Pasaron los \(days) días para arrepentirte. Puedes cancelar: al confirmar, \(merchant) no te cobra más períodos y te responde por lo que ya pagaste."
    }
    public func requestIsLateMark(days: Int) -> String { "Pasaron los \(days) días para arrepentirte: se cancela." }
    public func requestIsLateForMoney(_ merchant: String, days: Int) -> String {
        "Pasaron los \(days) días para arrepentirte. Si confirmas igual, \(merchant) te responde por lo que ya pagaste."
    }
    public func requestAlreadyCancelledMark(_ lastDay: String) -> String {
        "Ya está cancelada. Último día: \(lastDay)."
    }
    public func requestInTime(_ merchant: String) -> String {
        "Al confirmar, lo que elijas y esté en plazo termina ahora, y \(merchant) calcula lo que te debe devolver."
    }
    public func requestLateAmongOthers(_ merchant: String, days: Int) -> String {
        "Lo que contrataste hace más de \(days) días solo se puede cancelar: \(merchant) no te cobra más períodos y te responde por lo que ya pagaste."
    }
    public func requestCancelledAmongOthers(_ merchant: String) -> String {
        "Lo que ya está cancelado sigue así, y \(merchant) te responde por lo que ya pagaste."
    }
    public var requestOwedOfLate: String { "De lo que ya no está en plazo queda esto por pagar:" }
    public func requestSince(_ date: String) -> String { "Desde el \(date)" }
    public func requestLastPaid(_ amount: String, _ date: String) -> String { "Último pago: \(amount) el \(date)" }
    public func requestLastDay(_ plan: String) -> String { "Último día de \(plan)" }
    public func requestWouldEnd(_ lastDay: String) -> String { "Al confirmar, su último día es el \(lastDay)" }
    public func requestRefundsInPortal(_ button: String) -> String {
        "Al confirmar aquí no se devuelve nada por sí solo. Si entras al portal, puedes elegir “\(button)”."
    }
    public var requestChoiceIsNeeded: String { "Elige a qué se refiere tu pedido." }
    public func requestConfirm(_ way: PublicCancellation) -> String {
        way == .cancel ? "Confirmar cancelación" : "Confirmar arrepentimiento"
    }
    public var requestTellMerchant: String { "Confirmar pedido" }
    public func requestDone(_ way: PublicCancellation) -> String {
        way == .cancel ? "Tu cancelación está hecha" : "Tu arrepentimiento está hecho"
    }
    public var requestNoMoreCharges: String { "Ya no se te cobrarán más períodos de lo que elegiste." }
    public var requestNoMoreChargesOfEnded: String { "Ya no se te cobrarán más períodos de lo que quedó cancelado." }
    public func requestLeft(_ plan: String) -> String {
        "\(plan) no se canceló con tu pedido, porque su primer pago estaba en curso. Si ese pago se aprueba, la suscripción empieza; si se rechaza, no empieza."
    }
    public func requestEndedNothing(_ merchant: String) -> String {
        "Todavía no se canceló nada: \(merchant) busca a qué se refiere tu pedido."
    }
    public func requestWasLate(days: Int) -> String {
        "Ya habían pasado los \(days) días para arrepentirte: lo que elegiste queda cancelado."
    }
    public func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String {
        amount.map { "\(merchant) te debe devolver \($0). Lo confirma a más tardar el \(date)." }
            ?? "\(merchant) revisa tu pedido y te responde a más tardar el \(date)."
    }
    public var spentRequestTitle: String { "Este enlace ya no sirve" }
    public var spentRequest: String { "Ya se usó o pasaron sus 72 horas. Si todavía no confirmaste, pídelo de nuevo." }
}
