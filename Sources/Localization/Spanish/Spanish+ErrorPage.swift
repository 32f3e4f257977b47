extension Spanish {
    public func title(of trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "No encontramos esta página"
        case .forbidden: "Esto no está permitido"
        case .staleForm: "Este formulario ya no es válido"
        case .unreadable: "No pudimos leer lo que enviaste"
        case .tooMany: "Hay demasiadas solicitudes"
        case .noProcessor: "Todavía no se puede pagar en línea"
        case .broken: "Algo falló de nuestro lado"
        case .unavailable: "Volvemos en un momento"
        case .restoring: "Estamos revisando los pagos"
        }
    }
    public func advice(for trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "El enlace puede estar incompleto o haber vencido."
        case .forbidden: "Si crees que es un error, escribe al comercio."
        case .staleForm: "Vuelve a la página anterior, recárgala y envíalo otra vez. No se hizo ningún cambio."
        case .unreadable: "Vuelve a la página anterior e intenta de nuevo. No se hizo ningún cambio."
        case .tooMany: "Están llegando demasiadas solicitudes desde tu red. Espera unos minutos y vuelve a intentar."
        case .noProcessor:
            "Este comercio aún no recibe pagos en línea. Escríbele para pagar de otra forma. No se hizo ningún cambio."
        case .broken: "Ya quedó registrado. Intenta de nuevo en unos minutos."
        case .unavailable: "Estamos en mantenimiento o con mucha demanda. Intenta de nuevo en unos minutos."
        case .restoring:
            """
            No se cobró ni se cambió nada. Estamos confirmando con el procesador qué pagos recibió. \
            Intenta de nuevo en unos minutos.
            """
        }
    }
    public func requestID(_ id: String) -> String { "Si escribes al comercio, menciona este código: \(id)" }
    public var toTheStart: String { "Ir al inicio" }
}
