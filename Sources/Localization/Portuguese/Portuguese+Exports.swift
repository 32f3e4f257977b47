extension Portuguese {
    public var bookLabel: String { "Um único PDF" }
    public func exportTitle(_ format: String, _ about: String) -> String { "Faturas \(about): \(format)" }
    public var exportRunning: String { "Estamos preparando seu arquivo" }
    public func exportProgress(_ done: String, of total: String) -> String { "\(done) de \(total) documentos" }
    public var exportReady: String { "Seu arquivo está pronto" }
    public func exportReadyText(_ size: String, until: String) -> String {
        "Tem \(size). Você pode baixá-lo até \(until)."
    }
    public var exportFailed: String { "Não conseguimos preparar o arquivo" }
    public var exportFailedText: String {
        "Algo falhou do nosso lado. Suas faturas estão completas: tente de novo."
    }
    public func exportFoundAgain(_ page: String, _ part: String) -> String {
        "Você pode fechar esta página: ele fica em “\(page)”, na parte “\(part)”."
    }
    public var exportLooksAgain: String { "Esta página se atualiza sozinha." }
    public func exportIntro(_ limit: String) -> String {
        "Quando são mais de \(limit) documentos, preparamos o arquivo à parte e mostramos quanto falta."
    }
    public var exportTooLarge: String { "O arquivo seria grande demais" }
    public var exportTooLargeText: String {
        "Peça um único ano, ou a lista: ela é bem menor. Cada fatura também pode ser baixada separadamente."
    }
    public var exportPeriod: String { "Período" }
    public var exportFormat: String { "Formato" }
    public var prepareFile: String { "Preparar arquivo" }
    public var papersColumn: String { "Documentos" }
    public func paperCount(_ count: String) -> String { "\(count) documentos" }
    public func papersMadeApart(_ limit: String) -> String {
        "São mais de \(limit) documentos: escolha aqui o período e o formato, e preparamos o arquivo à parte."
    }
    public func filesAreMade(_ limit: String) -> String {
        "Estamos preparando \(limit) arquivos seus. Quando um estiver pronto, você pode pedir outro."
    }
    public func filesAreKept(_ limit: String) -> String {
        "Você já tem \(limit) arquivos guardados. Cada um é apagado um dia depois de ficar pronto: aí você pode pedir outro."
    }
    public var exportsKept: String { "Arquivos que você pediu" }
    public var exportAgain: String { "Tentar de novo" }
    public var downloadFile: String { "Baixar arquivo" }
    public var paperIndex: String { "Índice" }
    public var filePageColumn: String { "Página do arquivo" }
    public var paperColumn: String { "Documento" }
    public func creditNoteFor(_ invoice: String) -> String { "Nota de crédito da fatura \(invoice)" }
}
