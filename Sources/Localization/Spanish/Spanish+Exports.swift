extension Spanish {
    public var bookLabel: String { "Un solo PDF" }
    public func exportTitle(_ format: String, _ about: String) -> String { "Facturas \(about): \(format)" }
    public var exportRunning: String { "Estamos preparando tu archivo" }
    public func exportProgress(_ done: String, of total: String) -> String { "\(done) de \(total) documentos" }
    public var exportReady: String { "Tu archivo está listo" }
    public func exportReadyText(_ size: String, until: String) -> String {
        "Pesa \(size). Puedes descargarlo hasta el \(until)."
    }
    public var exportFailed: String { "No pudimos preparar el archivo" }
    public var exportFailedText: String {
        "Algo falló de nuestro lado. Tus facturas están completas: vuelve a intentarlo."
    }
    public func exportFoundAgain(_ page: String, _ part: String) -> String {
        "Puedes cerrar esta página: lo encuentras en «\(page)», en la parte «\(part)»."
    }
    public var exportLooksAgain: String { "Esta página se actualiza sola." }
    public func exportIntro(_ limit: String) -> String {
        "Cuando son más de \(limit) documentos, preparamos el archivo aparte y te mostramos cuánto falta."
    }
    public var exportTooLarge: String { "El archivo sería demasiado grande" }
    public var exportTooLargeText: String {
        "Pide un solo año, o la lista: pesa mucho menos. Cada factura también se descarga por separado."
    }
    public var exportPeriod: String { "Periodo" }
    public var exportFormat: String { "Formato" }
    public var prepareFile: String { "Preparar archivo" }
    public var papersColumn: String { "Documentos" }
    public func paperCount(_ count: String) -> String { "\(count) documentos" }
    public func papersMadeApart(_ limit: String) -> String {
        "Son más de \(limit) documentos: elige aquí el periodo y el formato, y preparamos el archivo aparte."
    }
    public func filesAreMade(_ limit: String) -> String {
        "Estamos preparando \(limit) archivos tuyos. Cuando uno esté listo, puedes pedir otro."
    }
    public func filesAreKept(_ limit: String) -> String {
        "Ya tienes \(limit) archivos guardados. Cada uno se borra un día después de estar listo: entonces puedes pedir otro."
    }
    public var exportsKept: String { "Archivos que pediste" }
    public var exportAgain: String { "Volver a intentar" }
    public var downloadFile: String { "Descargar archivo" }
    public var paperIndex: String { "Índice" }
    public var filePageColumn: String { "Página del archivo" }
    public var paperColumn: String { "Documento" }
    public func creditNoteFor(_ invoice: String) -> String { "Nota de crédito de la factura \(invoice)" }
}
