// Debian builds libxml2 with ICU, whose headers clash with Foundation's ICU. None of the
// declarations we use depend on it, so it is switched off before the other headers are read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <string.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
