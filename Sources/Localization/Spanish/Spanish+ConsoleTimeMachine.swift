extension Spanish {
    public var consoleTimeMachineIntro: String {
        "Adelanta el tiempo para clientes de prueba y mira qué verían, qué correos recibirían y qué se les cobraría."
    }
    public var consoleNewClock: String { "Crear reloj" }
    public var consoleClock: String { "Reloj" }
    public var consoleClockNow: String { "Hora del reloj" }
    public var consoleNoClocks: String { "Todavía no hay relojes." }
    public var consoleNoClocksAdvice: String {
        "Crea uno con clientes de ejemplo y adelántalo un mes: verás renovaciones, rechazos, reintentos "
            + "y los correos de cada uno."
    }
    public var consoleNewClockIntro: String {
        "Sus clientes viven a la hora de este reloj, que solo se mueve cuando lo pides."
    }
    public var consoleClockStart: String { "Empieza el" }
    public var consoleClockStartHint: String { "A las 9:00 de ese día, en la zona horaria de tu comercio." }
    public var consoleClockNameHint: String { "Para reconocerlo en la lista: «Renovaciones de marzo»." }
    public var consoleSamplesNeedPrice: String {
        "Para agregar clientes de ejemplo hace falta un precio que se renueve, en la moneda de tu comercio."
    }
    public var consoleSamplesLabel: String { "Agregar clientes de ejemplo" }
    public var consoleSamplesDetail: String {
        "Uno que paga, uno al que la tarjeta se le queda sin fondos, uno que se va y uno en período de "
            + "prueba, suscritos a tus precios."
    }
    public var consoleClockTooFar: String { "Elige una fecha a menos de veinte años de hoy." }
    public var consoleNothingToCome: String { "No hay nada por venir para los clientes de este reloj." }
    public var consoleClockTooMuch: String {
        "Son demasiados períodos de una vez: adelanta el reloj en tramos más cortos."
    }
    public var consoleClockQuota: String {
        "Los relojes de tu comercio ya hicieron todo lo que pueden en 24 horas. Vuelve mañana."
    }
    public var consoleClockOnlyForward: String { "Elige una fecha posterior a la del reloj, a menos de veinte años." }
    public var consoleDeleteClockExplained: String {
        "Sus suscripciones terminan ahora, y desaparecen de las listas. No se puede deshacer."
    }
    public var consoleUnnamedClock: String { "Reloj sin nombre" }
    public var consoleClockReady: String { "Detenido" }
    public var consoleClockAdvancing: String { "En camino" }
    public var consoleClockFailed: String { "No puede seguir" }
    public var consoleClockFailedAdvice: String {
        "Había más que hacer de lo que un avance permite, y el reloj se detuvo aquí. Solo se puede eliminar."
    }
    public var consoleCustomerPage: String { "Su página en la consola" }
    public var consoleInbox: String { "Su bandeja de entrada" }
    public var consoleLinkInLetter: String { "[enlace personal]" }
    public var consoleEventsAndDeliveries: String { "Eventos y envíos a tus programas" }
    public var consoleScenario: String { "Guardar como escenario" }
    public var consoleLooksAgain: String { "Esta página se actualiza sola." }
    public var consoleMoveClock: String { "Adelantar el reloj" }
    public var consoleMoveToNext: String { "Ir a lo próximo" }
    public var consoleMoveByDay: String { "Un día" }
    public var consoleMoveByWeek: String { "Una semana" }
    public var consoleMoveByMonth: String { "Un mes" }
    public var consoleMoveToDate: String { "Hasta el" }
    public var consoleMoveThere: String { "Ir a esa fecha" }
    public var consoleClockIsEmpty: String { "Nadie vive a la hora de este reloj." }
    public var consoleClockIsEmptyAdvice: String {
        "Agrega clientes de ejemplo, o crea los tuyos por la API con test_clock."
    }
    public var consoleAddSamples: String { "Agregar clientes de ejemplo" }
    public var consoleTestModeOnly: String { "La máquina del tiempo es del modo de prueba." }
    public var consoleTestModeOnlyAdvice: String { "Con dinero real el tiempo pasa solo: nadie puede adelantarlo." }
    public var consoleToTestMode: String { "Ir al modo de prueba" }
    public var consoleClockMade: String { "Creamos el reloj." }
    public var consoleClockDeleted: String { "Eliminamos el reloj y sus clientes." }
    public var consoleSamplesAdded: String { "Agregamos los clientes de ejemplo." }
    public var consoleSamplesFailed: String {
        "No pudimos agregar a todos los clientes de ejemplo. Revisa que haya un precio activo que se renueve."
    }
    public func consoleSample(_ sample: SampleCustomer) -> String {
        switch sample {
        case .payer: "Paula Puntual"
        case .outOfFunds: "Saúl Sin Saldo"
        case .leaver: "Vera Se Va"
        case .trial: "Tomás A Prueba"
        }
    }
    public func consoleDeleteClockTitle(_ clock: String) -> String { "¿Eliminar «\(clock)»?" }
    public func consoleDeleteClockCustomers(_ count: Int) -> String {
        count == 1 ? "Se elimina también su cliente." : "Se eliminan también sus \(count) clientes."
    }
    public func consoleClockSays(_ time: String) -> String { "Para sus clientes es el \(time)." }
    public func consoleClockGoesTo(_ time: String) -> String {
        "Va hacia el \(time), y hace en orden todo lo que vence en el camino."
    }
    public func consoleClockEvent(_ event: ClockEvent) -> String {
        switch event {
        case .firstPaymentExpires: "Vence la espera del primer pago"
        case .trialEndIsAnnounced: "Aviso de que termina la prueba"
        case .trialEnds: "Termina el período de prueba"
        case .renewal: "Renovación"
        case .changeTakesEffect: "Renovación con el cambio de plan pedido"
        case .subscriptionEnds: "Termina la suscripción"
        case .pauseBegins: "Empieza la pausa"
        case .pauseEnds: "Termina la pausa"
        case .draftIsIssued: "Se emite un borrador de factura"
        case .charge: "Cobro de una factura"
        case .retry: "Nuevo intento de cobro"
        case .invoiceFallsDue: "Vence una factura"
        case .chargeIsAskedAbout: "Se pregunta al procesador por un cobro"
        case .cardExpires: "Aviso de tarjeta por vencer"
        case .promiseReminder: "Recordatorio de un pago prometido"
        case .promisedPayment: "Cobro de un pago prometido"
        case .other: "Algo pendiente"
        }
    }
    public func consoleComesNextOnClock(_ what: String, _ name: String?, _ time: String) -> String {
        "Lo próximo: " + what + (name.map { " de \($0)" } ?? "") + ", el \(time)."
    }
    public func consoleCustomerSees(_ name: String) -> String { "Lo que ve \(name)" }
}
