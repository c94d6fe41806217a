import Documents

/// Choosing a file that fills a form.
struct UploadForm {
    let parts: MatterWriter
    let kind: ImportKind
    var words: Words { parts.words }

    var html: HTML {
        let id = "table-" + kind.rawValue
        let action = parts.link(.importing(kind))
        let hint = words(
            """
            CSV, .xlsx oder .ods, höchstens 16 MiB. \(kind.columns(words), "columns") Die Datei füllt das Formular; \
            eingetragen wird damit noch nichts.
            """)
        return """
            <form class="ev-form ev-upload" method="post" enctype="multipart/form-data" action="\(action)">
            <div class="kern-form-input"><label class="kern-label" for="f-\(id)">\(kind.title(words))</label><p \
            class="kern-hint" id="h-\(id)">\(hint)</p><input class="kern-form-input__input" type="file" id="f-\(id)" \
            name="table" accept=".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.fods,.asc,text/csv" aria-describedby="h-\(id)" \
            required></div>
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("Datei einlesen"))</span>\
            </button>
            </form>

            """
    }
}
